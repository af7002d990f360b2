# The program in a container: `docker build -t exposure .`, then without a network, as nobody in particular:
# docker run --rm --network none -v "$PWD/inputs:/inputs:ro" -v "$PWD/reports:/reports" exposure scan /inputs --out /reports
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml requirements.lock README.md LICENSE ./
# `requirements.lock` pins and hashes the developers' tools too; only what the program itself needs is taken from it.
RUN python -m venv /tools && /tools/bin/pip install --no-cache-dir uv \
    && /tools/bin/uv pip compile pyproject.toml --constraints requirements.lock --generate-hashes --quiet --output-file run.txt \
    && python -m venv /program && /program/bin/pip install --no-cache-dir --require-hashes --only-binary=:all: -r run.txt
COPY analyzer analyzer
COPY sample_data/meridian sample_data/meridian
RUN /program/bin/pip install --no-cache-dir --no-deps .

FROM python:3.13-slim
COPY --from=build /program /program
RUN useradd --create-home --uid 10001 analyst && mkdir /reports && chown analyst /reports
USER analyst
WORKDIR /home/analyst
ENV PATH=/program/bin:$PATH
ENTRYPOINT ["exposure"]
CMD ["--help"]
