-- The files that this program wrote for people outside of a run folder: letters, forms, drafts. Among the inputs they are nobody's
-- word, as long as nobody changed them.

-- grain: one file
create table if not exists written_file (
    seq integer,             -- counts the commits
    sha256 varchar,
    what varchar             -- letter | draft
);
