-- The derived index of one workspace. Text files win: everything here can be made again from sources/.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One stored document; `stamp` tells whether its file changed since it was read, `oddities` is what was odd about it
-- (a JSON list of models.problem.Problem), told at every run and not only when it is read.
CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  stamp TEXT NOT NULL,
  id TEXT NOT NULL,
  incident TEXT NOT NULL,
  outlet TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  url TEXT,
  replaces TEXT,
  oddities TEXT NOT NULL,
  current INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX source_id ON source (id);

-- Where one sentence of a document stands. Narrow, because a search looks at thousands of these rows.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (number),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX passage_source ON passage (source, start);

-- What that sentence says, taken apart once: `reading` is the JSON of models.value.Reading; `stems` are those of its
-- words, `around` those of its outlet, title and neighbours.
CREATE TABLE content (
  id INTEGER PRIMARY KEY REFERENCES passage (id),
  stems TEXT NOT NULL,
  around TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reading TEXT NOT NULL
);

CREATE VIRTUAL TABLE words USING fts5 (stems, around, content = 'content', content_rowid = 'id', tokenize = 'unicode61');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab ('words', 'row');

CREATE TRIGGER content_in AFTER INSERT ON content BEGIN
  INSERT INTO words (rowid, stems, around) VALUES (new.id, new.stems, new.around);
END;
CREATE TRIGGER content_out AFTER DELETE ON content BEGIN
  INSERT INTO words (words, rowid, stems, around) VALUES ('delete', old.id, old.stems, old.around);
END;
