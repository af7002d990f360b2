from __future__ import annotations

import pytest

from analyzer.screening.policy.polarity import said_of
from analyzer.text.fold import fold_with_origins

AFFIRMED = """
We don't use ChatGPT; we use Claude instead
We don't use ChatGPT, we use Claude instead
We do not use ChatGPT but use Claude
We do not use ChatGPT and rely on Claude
We use not only OpenAI but also Claude
not only OpenAI but also Claude
no issues reported with the Claude deployment
No security incidents were noted for Claude
We use Claude rather than ChatGPT
We use no AI other than Claude
No AI tools are used except Claude
We use nothing but Claude
None of our sites does, except the Tulsa laboratory, which uses Claude
Switched from ChatGPT to Claude in 2025
Replaced ChatGPT with Claude
Claude is used, ChatGPT is not
Claude is used but not on contract data
Yes, Claude for proposals
ChatGPT, Claude, Gemini
Claude Enterprise, 25 seats
GitHub Copilot (Claude Sonnet 4 enabled)
AI tools, including but not limited to Claude, are used
ChatGPT - no, Claude - yes
No ChatGPT. Claude is in use.
Powered by Claude via Amazon Bedrock
Plan to discontinue Claude next year
Tools used: Claude
The chatbot runs on Claude
We have not stopped using Claude
Engineers draft code with Claude
We discontinued ChatGPT and moved to Claude
No, we use Claude
We do not use it on CUI, but engineers use Claude daily
"""
DENIED = """
Claude non-use certificate
Certificate of non-use of Claude
Statement of nonuse: Claude
Neither Claude nor ChatGPT is used
Neither ChatGPT nor Claude is used
Uses GPT-4 rather than Claude
We use ChatGPT instead of Claude
We use GPT-4, not Claude
No Claude
Our company does not use Claude
The supplier does not use Claude
Our IT department confirms that we do not use Claude
All departments do not use Claude
We do not use ChatGPT, Gemini, or Claude
We do not use any generative AI (ChatGPT, Claude)
Claude is not used
Claude: not used
Claude - none
Claude is prohibited by policy
Claude and ChatGPT are not used
Claude access is blocked at the proxy
We never used Claude
We don't use Claude.
We do not use, license or resell Claude
No use of Claude on any contract
All AI tools except Claude are used
No plans to use Claude
We will not use Claude
Our policy bans Claude
Delivered without Claude
Copilot (no Claude)
Claude isn't permitted
No, we do not use Claude
"""
PAST = """
stopped using Claude in 2025
We no longer use Claude
Claude was discontinued in March 2025
Claude is no longer used
Formerly used Claude
We used Claude in 2024
Switched from Claude to Gemini
Migrated away from Claude
Replaced Claude with GPT-4
Claude subscription ended 2025-03-31
Claude was used until 2024
Claude (discontinued)
We haven't used Claude since 2024
Cancelled our Claude subscription
Claude was replaced by GPT-4
"""
PLANNED = """
plan to pilot Claude
We will deploy Claude in Q3
Claude pilot planned for Q2
We are evaluating Claude
Claude rollout scheduled for 2027
We have not yet deployed Claude
Intends to adopt Claude
Claude will be introduced next year
Claude is under evaluation
"""
UNCLEAR = """
may use Claude
Staff might be using Claude
We are not sure whether Claude is used
Unknown if subcontractor uses Claude
Do you use Claude?
Asked vendor about Claude
Cannot confirm that Claude is not used
Possibly Claude
We do not prohibit Claude
Not aware of any use of Claude
Read an article about Claude
Our marketing department does not use Claude
The Boston office doesn't use Claude
Its customer Farleigh Docks does not use Claude
The landlord of its plant says that he does not use Claude
Our subcontractors do not use Claude
"""
CASES = [
    (text, label)
    for label, block in (
        ("affirmed", AFFIRMED), ("denied", DENIED), ("past", PAST), ("planned", PLANNED), ("unclear", UNCLEAR)
    )
    for text in block.strip().splitlines()
]  # fmt: skip


@pytest.mark.parametrize(("text", "polarity"), CASES)
def test_a_sentence_says_of_claude_what_a_reader_would_say(text: str, polarity: str) -> None:
    folded = fold_with_origins(text)
    start = folded.text.index("claude")
    said = said_of(folded.text, start, start + len("claude"), folded.breaks)
    assert said.polarity == polarity, said


def test_a_line_break_ends_the_reach_of_a_negation() -> None:
    folded = fold_with_origins("No ChatGPT\nClaude Enterprise")
    start = folded.text.index("claude")
    assert said_of(folded.text, start, start + 6, folded.breaks).polarity == "affirmed"
