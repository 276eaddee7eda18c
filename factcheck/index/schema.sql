-- The derived index of one workspace. Text files win: everything here can be made again from sources/.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One stored document; `stamp` tells whether its file changed since it was read.
CREATE TABLE source (
  path TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,
  id TEXT NOT NULL,
  incident TEXT NOT NULL,
  outlet TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  url TEXT,
  replaces TEXT,
  current INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE INDEX source_id ON source (id);

-- One sentence of a document, taken apart once: `reading` is the JSON of models.value.Reading.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL REFERENCES source (path) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  context TEXT NOT NULL,
  reading TEXT NOT NULL,
  stems TEXT NOT NULL,
  around TEXT NOT NULL
);
CREATE INDEX passage_path ON passage (path, start);

CREATE VIRTUAL TABLE words USING fts5 (stems, around, content = 'passage', content_rowid = 'id', tokenize = 'unicode61');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab ('words', 'row');

CREATE TRIGGER passage_in AFTER INSERT ON passage BEGIN
  INSERT INTO words (rowid, stems, around) VALUES (new.id, new.stems, new.around);
END;
CREATE TRIGGER passage_out AFTER DELETE ON passage BEGIN
  INSERT INTO words (words, rowid, stems, around) VALUES ('delete', old.id, old.stems, old.around);
END;
