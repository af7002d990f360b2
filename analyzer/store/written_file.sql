-- The files that this program wrote for people and systems outside of a run folder: letters, forms, drafts, exports. Among the
-- inputs they are nobody's word, as long as nobody changed them.

-- grain: one file
create table if not exists written_file (
    seq integer,             -- counts the commits
    sha256 varchar,
    what varchar             -- letter | draft | copy for another system
);
