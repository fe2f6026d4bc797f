/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sqlite/tuntas-sqlite-schema.h"

/*
 * A schema that was released never changes: what comes later is the next entry of the table below,
 * and a dump of the old schema goes to tests/storage/schema.
 *
 * "No deadline" is stored as the last second of the year 9999, so that an index keeps cases
 * without one behind all others.
 */

static const char schema_people[] =
  "CREATE TABLE office ("
  "  id INTEGER PRIMARY KEY CHECK (id = 1),"
  "  name TEXT, government TEXT, letterhead TEXT, emblem BLOB, place TEXT, address TEXT,"
  "  contact TEXT, unit_code TEXT, head_position TEXT, register_format TEXT, letter_format TEXT,"
  "  paper TEXT CHECK (paper IS NULL OR paper IN ('A4', 'F4')),"
  "  categories TEXT, services TEXT, hours TEXT, region_code TEXT"
  ") STRICT;"
  "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
  "CREATE TABLE counters ("
  "  series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last >= 0),"
  "  PRIMARY KEY (series, year)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE officials ("
  "  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), nip TEXT, rank TEXT,"
  "  grade TEXT, position TEXT, active INTEGER NOT NULL CHECK (active IN (0, 1))"
  ") STRICT;"
  "CREATE TABLE official_lanes ("
  "  official_id INTEGER NOT NULL REFERENCES officials (id), place INTEGER NOT NULL,"
  "  lane TEXT NOT NULL, PRIMARY KEY (official_id, place)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE assignments ("
  "  id INTEGER PRIMARY KEY,"
  "  kind TEXT NOT NULL CHECK (kind IN ('an', 'ub', 'plt', 'plh', 'pj')),"
  "  official_id INTEGER NOT NULL REFERENCES officials (id),"
  "  for_official_id INTEGER REFERENCES officials (id),"
  "  position TEXT, starts_on INTEGER NOT NULL, ends_on INTEGER NOT NULL, basis TEXT,"
  "  CHECK (ends_on = 0 OR ends_on >= starts_on)"
  ") STRICT;"
  "CREATE TABLE holidays ("
  "  date INTEGER PRIMARY KEY CHECK (date BETWEEN 19000101 AND 29991231),"
  "  kind TEXT NOT NULL CHECK (kind IN ('libur_nasional', 'cuti_bersama', 'libur_daerah')),"
  "  name TEXT, source TEXT, decreed INTEGER NOT NULL CHECK (decreed IN (0, 1)),"
  "  closes_at INTEGER NOT NULL CHECK (closes_at BETWEEN 0 AND 1440)"
  ") STRICT;"
  "CREATE TABLE sops ("
  "  name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL CHECK (revision >= 1),"
  "  text TEXT NOT NULL, since INTEGER NOT NULL, retired INTEGER NOT NULL DEFAULT 0,"
  "  PRIMARY KEY (name, revision)"
  ") STRICT;"
  "CREATE TRIGGER sops_keep BEFORE DELETE ON sops"
  " BEGIN SELECT raise (ABORT, 'a revision of an SOP is kept'); END;"
  "CREATE TRIGGER sops_text BEFORE UPDATE OF name, revision, text ON sops"
  " BEGIN SELECT raise (ABORT, 'a revision of an SOP is never changed'); END;"
  "CREATE TABLE drafts ("
  "  key TEXT PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;";

static const char schema_cases[] =
  "CREATE TABLE complainants ("
  "  id INTEGER PRIMARY KEY, name TEXT, address TEXT, phone TEXT, email TEXT, nik TEXT,"
  "  occupation TEXT"
  ") STRICT;"
  "CREATE TABLE cases ("
  "  id INTEGER PRIMARY KEY,"
  "  version INTEGER NOT NULL CHECK (version >= 1),"
  "  number TEXT NOT NULL UNIQUE CHECK (number <> ''),"
  "  register_year INTEGER NOT NULL,"
  "  register_sequence INTEGER NOT NULL CHECK (register_sequence >= 1),"
  "  registered_at INTEGER NOT NULL,"
  "  subject TEXT NOT NULL,"
  "  kind TEXT NOT NULL CHECK (kind IN ('pengaduan', 'aspirasi', 'permintaan_informasi',"
  "    'sanjungan', 'periode_survei')),"
  "  channel TEXT NOT NULL CHECK (channel IN ('langsung', 'surat', 'telepon', 'sms', 'email',"
  "    'web', 'kotak_saran', 'media_sosial', 'lapor')),"
  "  category TEXT,"
  "  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),"
  "  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),"
  "  recurring INTEGER NOT NULL DEFAULT 0 CHECK (recurring IN (0, 1)),"
  "  external_id TEXT,"
  "  sop_name TEXT NOT NULL, sop_revision INTEGER NOT NULL,"
  "  status TEXT NOT NULL CHECK (status IN ('running', 'paused', 'closed', 'archived')),"
  "  supervisory INTEGER NOT NULL CHECK (supervisory IN (0, 1)),"
  "  lap INTEGER NOT NULL CHECK (lap >= 1),"
  "  step TEXT, step_title TEXT, lane TEXT, lane_title TEXT,"
  "  holder INTEGER REFERENCES officials (id),"
  "  step_since INTEGER NOT NULL,"
  "  step_due INTEGER NOT NULL, legal_due INTEGER NOT NULL, due INTEGER NOT NULL,"
  "  paused_since INTEGER NOT NULL,"
  "  pause_reason TEXT CHECK (pause_reason IN ('pelapor', 'instansi_lain', 'keadaan_kahar',"
  "    'pemeriksaan')),"
  "  pause_owner TEXT,"
  "  paused_minutes INTEGER NOT NULL, complainant_minutes INTEGER NOT NULL,"
  "  extension_minutes INTEGER NOT NULL,"
  "  received_on INTEGER NOT NULL, complete_on INTEGER NOT NULL, forwarded_on INTEGER NOT NULL,"
  "  decided_on INTEGER NOT NULL, answered_on INTEGER NOT NULL, closed_on INTEGER NOT NULL,"
  "  office_minutes INTEGER NOT NULL, outside_minutes INTEGER NOT NULL, passes INTEGER NOT NULL,"
  "  trail TEXT,"
  "  closed_at INTEGER,"
  "  UNIQUE (register_year, register_sequence),"
  "  FOREIGN KEY (sop_name, sop_revision) REFERENCES sops (name, revision),"
  "  CHECK ((closed_at IS NULL) = (status IN ('running', 'paused'))),"
  "  CHECK (due = min (step_due, legal_due))"
  ") STRICT;"
  /* Lists and boards of open cases never leave this index, however many cases were closed. */
  "CREATE INDEX cases_open ON cases (sop_name, lane, due, id, version, number, subject, kind,"
  "  channel, category, sop_revision, status, lap, step, step_title, lane_title, holder,"
  "  registered_at, step_since, step_due, legal_due, paused_since, pause_reason, closed_at,"
  "  anonymous, confidential, recurring, external_id) WHERE closed_at IS NULL;"
  "CREATE INDEX cases_held ON cases (holder, due) WHERE closed_at IS NULL;"
  "CREATE INDEX cases_registered ON cases (registered_at);"
  "CREATE UNIQUE INDEX cases_external ON cases (external_id) WHERE external_id IS NOT NULL;"
  "CREATE TRIGGER cases_keep BEFORE DELETE ON cases"
  " BEGIN SELECT raise (ABORT, 'a registered case is kept'); END;"
  "CREATE TABLE complaints ("
  "  case_id INTEGER PRIMARY KEY REFERENCES cases (id),"
  "  complainant_id INTEGER REFERENCES complainants (id),"
  "  kind TEXT NOT NULL CHECK (kind IN ('pengaduan', 'aspirasi', 'permintaan_informasi',"
  "    'sanjungan', 'periode_survei')),"
  "  supervisory INTEGER NOT NULL CHECK (supervisory IN (0, 1)),"
  "  subject TEXT, account TEXT, request TEXT, respondent TEXT, service_unit TEXT, district TEXT,"
  "  village TEXT, place TEXT, event_date INTEGER NOT NULL, received_at INTEGER NOT NULL,"
  "  external_status TEXT, external_source TEXT, external_digest TEXT, original TEXT"
  ") STRICT;"
  "CREATE INDEX complaints_complainant ON complaints (complainant_id)"
  "  WHERE complainant_id IS NOT NULL;"
  "CREATE TRIGGER complaints_words BEFORE UPDATE OF subject, account, request, original"
  " ON complaints BEGIN SELECT raise (ABORT, 'the words of a complaint are never edited'); END;"
  "CREATE TRIGGER complaints_keep BEFORE DELETE ON complaints"
  " BEGIN SELECT raise (ABORT, 'a complaint is kept'); END;"
  "CREATE TABLE access_log ("
  "  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id),"
  "  by_official INTEGER REFERENCES officials (id), purpose TEXT NOT NULL, at INTEGER NOT NULL"
  ") STRICT;"
  "CREATE INDEX access_log_case ON access_log (case_id);"
  "CREATE TRIGGER access_log_update BEFORE UPDATE ON access_log"
  " BEGIN SELECT raise (ABORT, 'the access log is never changed'); END;"
  "CREATE TRIGGER access_log_delete BEFORE DELETE ON access_log"
  " BEGIN SELECT raise (ABORT, 'the access log is never changed'); END;"
  "CREATE TABLE case_links ("
  "  case_id INTEGER NOT NULL REFERENCES cases (id),"
  "  earlier_id INTEGER NOT NULL REFERENCES cases (id),"
  "  by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL,"
  "  PRIMARY KEY (case_id, earlier_id), CHECK (case_id <> earlier_id)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX case_links_earlier ON case_links (earlier_id);"
  "CREATE TABLE import_faults ("
  "  id INTEGER PRIMARY KEY, file TEXT NOT NULL, line INTEGER NOT NULL, tracking_id TEXT,"
  "  reason TEXT NOT NULL, content TEXT NOT NULL, at INTEGER NOT NULL"
  ") STRICT;";

static const char schema_ledger[] =
  "CREATE TABLE events ("
  "  seq INTEGER PRIMARY KEY CHECK (seq >= 1),"
  "  case_id INTEGER NOT NULL REFERENCES cases (id),"
  "  version INTEGER NOT NULL CHECK (version >= 1),"
  "  act TEXT NOT NULL CHECK (act IN ('register', 'take', 'return', 'pause', 'resume', 'extend',"
  "    'note', 'reassign', 'close', 'reopen', 'archive', 'attach', 'letter', 'classify',"
  "    'import')),"
  "  by_official INTEGER REFERENCES officials (id),"
  "  on_behalf INTEGER REFERENCES officials (id),"
  "  at INTEGER NOT NULL, from_step TEXT, to_step TEXT, to_lane TEXT, choice TEXT, note TEXT,"
  "  reason TEXT, owner TEXT, holder INTEGER REFERENCES officials (id),"
  "  duration_amount INTEGER NOT NULL,"
  "  duration_unit TEXT NOT NULL CHECK (duration_unit IN ('-', 'menit', 'jam', 'hari_kerja',"
  "    'hari_jam_kerja', 'hari_kalender', 'bulan')),"
  "  minutes INTEGER NOT NULL, paused_minutes INTEGER NOT NULL, details TEXT,"
  "  hash TEXT NOT NULL CHECK (length (hash) = 64),"
  "  UNIQUE (case_id, version)"
  ") STRICT;"
  "CREATE TRIGGER events_update BEFORE UPDATE ON events"
  " BEGIN SELECT raise (ABORT, 'the ledger is never changed'); END;"
  "CREATE TRIGGER events_delete BEFORE DELETE ON events"
  " BEGIN SELECT raise (ABORT, 'the ledger is never changed'); END;"
  /* Also keeps INSERT OR REPLACE from putting one event in the place of another. */
  "CREATE TRIGGER events_insert BEFORE INSERT ON events"
  " WHEN NEW.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM events)"
  " OR EXISTS (SELECT 1 FROM events WHERE case_id = NEW.case_id AND version = NEW.version)"
  " BEGIN SELECT raise (ABORT, 'the ledger only grows at its end'); END;";

static const char schema_papers[] =
  "CREATE TABLE contents ("
  "  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE CHECK (length (hash) = 64),"
  "  size INTEGER NOT NULL, data BLOB NOT NULL, CHECK (size = length (data))"
  ") STRICT;"
  "CREATE TRIGGER contents_update BEFORE UPDATE ON contents"
  " BEGIN SELECT raise (ABORT, 'a content is never changed'); END;"
  "CREATE TABLE attachments ("
  "  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id), name TEXT,"
  "  mime TEXT, hash TEXT NOT NULL REFERENCES contents (hash),"
  "  by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL"
  ") STRICT;"
  "CREATE INDEX attachments_case ON attachments (case_id);"
  "CREATE INDEX attachments_hash ON attachments (hash);"
  "CREATE TABLE meetings ("
  "  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, title TEXT, place TEXT,"
  "  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,"
  "  leader INTEGER REFERENCES officials (id), secretary INTEGER REFERENCES officials (id),"
  "  agenda TEXT, minutes TEXT, decisions TEXT, held INTEGER NOT NULL CHECK (held IN (0, 1)),"
  "  CHECK (ends_at = 0 OR ends_at >= starts_at)"
  ") STRICT;"
  "CREATE INDEX meetings_start ON meetings (starts_at);"
  "CREATE TABLE meeting_participants ("
  "  meeting_id INTEGER NOT NULL REFERENCES meetings (id), place INTEGER NOT NULL, name TEXT,"
  "  position TEXT, agency TEXT, official_id INTEGER REFERENCES officials (id),"
  "  attended INTEGER NOT NULL CHECK (attended IN (0, 1)), PRIMARY KEY (meeting_id, place)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE meeting_cases ("
  "  meeting_id INTEGER NOT NULL REFERENCES meetings (id), place INTEGER NOT NULL,"
  "  case_id INTEGER NOT NULL REFERENCES cases (id), PRIMARY KEY (meeting_id, place),"
  "  UNIQUE (case_id, meeting_id)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE letters ("
  "  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, case_id INTEGER REFERENCES cases (id),"
  "  meeting_id INTEGER REFERENCES meetings (id), number TEXT, agenda INTEGER, year INTEGER,"
  "  date INTEGER NOT NULL, subject TEXT, recipient TEXT,"
  "  status TEXT NOT NULL CHECK (status IN ('konsep', 'terbit', 'batal')),"
  "  reason TEXT, fields TEXT, hash TEXT REFERENCES contents (hash),"
  "  by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL,"
  "  UNIQUE (year, agenda), CHECK ((agenda IS NULL) = (year IS NULL)),"
  "  CHECK (status <> 'batal' OR reason IS NOT NULL)"
  ") STRICT;"
  "CREATE INDEX letters_case ON letters (case_id) WHERE case_id IS NOT NULL;"
  "CREATE TRIGGER letters_keep BEFORE DELETE ON letters WHEN OLD.status <> 'konsep'"
  " BEGIN SELECT raise (ABORT, 'an issued letter keeps its place in the agenda'); END;"
  "CREATE TRIGGER letters_number BEFORE UPDATE ON letters"
  " WHEN OLD.status <> 'konsep' AND (NEW.number IS NOT OLD.number"
  "   OR NEW.agenda IS NOT OLD.agenda OR NEW.year IS NOT OLD.year OR NEW.hash IS NOT OLD.hash"
  "   OR NEW.status = 'konsep' OR (OLD.status = 'batal' AND NEW.status <> 'batal'))"
  " BEGIN SELECT raise (ABORT, 'an issued letter is never changed'); END;";

static const char schema_search[] =
  "CREATE VIEW case_texts AS SELECT case_id AS id, coalesce (subject, '') AS subject,"
  "  coalesce (account, '') || ' ' || coalesce (request, '') AS body,"
  "  coalesce (place, '') || ' ' || coalesce (village, '') || ' ' || coalesce (district, '')"
  "  || ' ' || coalesce (service_unit, '') || ' ' || coalesce (respondent, '') AS around"
  "  FROM complaints;"
  /* The words themselves stay in complaints: without the tokenizer only the index is unreadable. */
  "CREATE VIRTUAL TABLE case_search USING fts5 (subject, body, around, content = 'case_texts',"
  "  content_rowid = 'id', tokenize = 'tuntas');"
  "INSERT INTO case_search (case_search, rank) VALUES ('rank', 'bm25(4.0, 1.0, 1.0)');"
  /* No merging inside an act: segments are merged in idle time, see tuntas_store_tidy. */
  "INSERT INTO case_search (case_search, rank) VALUES ('automerge', 0);"
  "INSERT INTO case_search (case_search, rank) VALUES ('crisismerge', 64);"
  "CREATE TABLE search_terms ("
  "  term TEXT PRIMARY KEY, cases INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE search_state ("
  "  id INTEGER PRIMARY KEY CHECK (id = 1), counted INTEGER NOT NULL"
  ") STRICT;"
  "INSERT INTO search_state (id, counted) VALUES (1, 0);";

/* Words as they were written, so that the beginning of a word finds every form that has its stem.
 */
static const char migration_2[] = "CREATE TABLE search_words ("
                                  "  word TEXT PRIMARY KEY, stem TEXT NOT NULL"
                                  ") STRICT, WITHOUT ROWID;"
                                  "DELETE FROM search_terms;"
                                  "UPDATE search_state SET counted = 0;"
                                  "PRAGMA user_version = 2;";

/* Surveys. The digits of survey_forms.answers stand in the order of survey_periods.elements, which
 * like the rest of the questionnaire never changes. survey_counts is what a result is made of: it
 * is written with each form, in the same transaction. */
static const char migration_3[] =
  "CREATE TABLE survey_periods ("
  "  id INTEGER PRIMARY KEY, version INTEGER NOT NULL CHECK (version >= 1),"
  "  case_id INTEGER NOT NULL UNIQUE REFERENCES cases (id),"
  "  title TEXT NOT NULL CHECK (title <> ''), unit TEXT NOT NULL CHECK (unit <> ''),"
  "  services TEXT,"
  "  starts_on INTEGER NOT NULL CHECK (starts_on BETWEEN 19000101 AND 29991231),"
  "  ends_on INTEGER NOT NULL CHECK (ends_on BETWEEN 19000101 AND 29991231),"
  "  method TEXT NOT NULL CHECK (method <> ''),"
  "  questionnaire TEXT NOT NULL CHECK (questionnaire <> ''),"
  "  elements TEXT NOT NULL CHECK (elements <> ''),"
  "  weight TEXT NOT NULL, rounding TEXT NOT NULL,"
  "  population INTEGER NOT NULL CHECK (population >= 0),"
  "  least_group INTEGER NOT NULL CHECK (least_group >= 1),"
  "  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),"
  "  created_at INTEGER NOT NULL, CHECK (ends_on >= starts_on)"
  ") STRICT;"
  "CREATE TRIGGER survey_periods_keep BEFORE DELETE ON survey_periods"
  " BEGIN SELECT raise (ABORT, 'a survey is kept'); END;"
  "CREATE TRIGGER survey_periods_asked BEFORE UPDATE OF case_id, method, questionnaire, elements"
  " ON survey_periods"
  " BEGIN SELECT raise (ABORT, 'what a survey asked is never changed'); END;"
  "CREATE TABLE survey_batches ("
  "  id INTEGER PRIMARY KEY, period_id INTEGER NOT NULL REFERENCES survey_periods (id),"
  "  name TEXT NOT NULL CHECK (name <> ''),"
  "  source TEXT NOT NULL CHECK (source IN ('kertas', 'berkas', 'kios')),"
  "  checks INTEGER UNIQUE, digest TEXT CHECK (length (digest) = 64),"
  "  by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL,"
  "  UNIQUE (period_id, digest), UNIQUE (id, period_id),"
  "  FOREIGN KEY (checks, period_id) REFERENCES survey_batches (id, period_id),"
  "  CHECK (checks <> id)"
  ") STRICT;"
  "CREATE TABLE survey_forms ("
  "  id INTEGER PRIMARY KEY, period_id INTEGER NOT NULL, batch_id INTEGER NOT NULL,"
  "  place INTEGER NOT NULL CHECK (place >= 1),"
  "  sequence INTEGER CHECK (sequence >= 1),"
  "  service TEXT, answers TEXT NOT NULL"
  "    CHECK (answers <> '' AND answers NOT GLOB '*[^0-4]*' AND answers GLOB '*[1-4]*'),"
  "  profile TEXT, comment TEXT, case_id INTEGER REFERENCES cases (id),"
  "  by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL,"
  "  UNIQUE (batch_id, place), UNIQUE (period_id, sequence),"
  "  FOREIGN KEY (batch_id, period_id) REFERENCES survey_batches (id, period_id)"
  ") STRICT;"
  "CREATE INDEX survey_forms_comment ON survey_forms (period_id, sequence)"
  "  WHERE comment IS NOT NULL AND sequence IS NOT NULL;"
  "CREATE UNIQUE INDEX survey_forms_case ON survey_forms (case_id) WHERE case_id IS NOT NULL;"
  "CREATE TRIGGER survey_forms_insert BEFORE INSERT ON survey_forms"
  " WHEN (SELECT status FROM survey_periods WHERE id = NEW.period_id) = 'closed'"
  " BEGIN SELECT raise (ABORT, 'a finished survey takes no answers'); END;"
  "CREATE TRIGGER survey_forms_update BEFORE UPDATE OF period_id, batch_id, place, sequence,"
  "  service, answers, profile, comment ON survey_forms"
  " WHEN (SELECT status FROM survey_periods WHERE id = OLD.period_id) = 'closed'"
  " BEGIN SELECT raise (ABORT, 'the answers of a finished survey are never changed'); END;"
  "CREATE TRIGGER survey_forms_delete BEFORE DELETE ON survey_forms"
  " WHEN (SELECT status FROM survey_periods WHERE id = OLD.period_id) = 'closed'"
  " OR OLD.case_id IS NOT NULL"
  " BEGIN SELECT raise (ABORT, 'the answers of a finished survey are kept'); END;"
  "CREATE TABLE survey_counts ("
  "  period_id INTEGER NOT NULL REFERENCES survey_periods (id), field TEXT NOT NULL,"
  "  option TEXT NOT NULL, element TEXT NOT NULL CHECK (element <> ''),"
  "  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 4),"
  "  forms INTEGER NOT NULL CHECK (forms >= 0),"
  "  PRIMARY KEY (period_id, field, option, element, value)"
  ") STRICT, WITHOUT ROWID;"
  "PRAGMA user_version = 3;";

/* What is done about what was found, and what complainants say about how they were treated. An
 * overdue action is one whose due_on has passed; nothing here says so. */
static const char migration_4[] =
  "CREATE TABLE corrective_actions ("
  "  id INTEGER PRIMARY KEY, version INTEGER NOT NULL CHECK (version >= 1),"
  "  form TEXT NOT NULL CHECK (form IN ('ptp', 'ptpp')),"
  "  number TEXT NOT NULL UNIQUE CHECK (number <> ''),"
  "  year INTEGER NOT NULL, sequence INTEGER NOT NULL CHECK (sequence >= 1),"
  "  made_on INTEGER NOT NULL CHECK (made_on BETWEEN 19000101 AND 29991231),"
  "  source TEXT NOT NULL CHECK (source IN ('survei', 'keluhan', 'rapat')),"
  "  case_id INTEGER REFERENCES cases (id),"
  "  period_id INTEGER REFERENCES survey_periods (id),"
  "  meeting_id INTEGER REFERENCES meetings (id),"
  "  unit TEXT, element TEXT, element_label TEXT, service TEXT,"
  "  baseline_nrr TEXT, baseline_nik TEXT, baseline_grade TEXT,"
  "  finding TEXT NOT NULL CHECK (finding <> ''), root_cause TEXT, correction TEXT,"
  "  prevention TEXT, responsible INTEGER REFERENCES officials (id), responsible_text TEXT,"
  "  due_on INTEGER NOT NULL CHECK (due_on BETWEEN 19000101 AND 29991231),"
  "  done_on INTEGER NOT NULL, done TEXT, verified_on INTEGER NOT NULL,"
  "  verified_by INTEGER REFERENCES officials (id), verification TEXT,"
  "  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'redo', 'verified', 'cancelled')),"
  "  reason TEXT, by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL,"
  "  UNIQUE (form, year, sequence),"
  "  CHECK (case_id IS NOT NULL OR meeting_id IS NOT NULL),"
  "  CHECK (source <> 'survei' OR (period_id IS NOT NULL AND case_id IS NOT NULL)),"
  "  CHECK (source <> 'keluhan' OR case_id IS NOT NULL),"
  "  CHECK (source <> 'rapat' OR meeting_id IS NOT NULL),"
  "  CHECK (status NOT IN ('done', 'redo', 'verified') OR done_on <> 0),"
  "  CHECK (status NOT IN ('redo', 'verified') OR verified_on <> 0),"
  "  CHECK (status <> 'cancelled' OR reason IS NOT NULL)"
  ") STRICT;"
  "CREATE INDEX corrective_actions_due ON corrective_actions (due_on)"
  "  WHERE status IN ('open', 'done', 'redo');"
  "CREATE INDEX corrective_actions_case ON corrective_actions (case_id)"
  "  WHERE case_id IS NOT NULL;"
  "CREATE INDEX corrective_actions_period ON corrective_actions (period_id)"
  "  WHERE period_id IS NOT NULL;"
  "CREATE TRIGGER corrective_actions_keep BEFORE DELETE ON corrective_actions"
  " BEGIN SELECT raise (ABORT, 'a corrective action is kept'); END;"
  "CREATE TRIGGER corrective_actions_origin BEFORE UPDATE OF form, number, year, sequence, made_on,"
  "  source, case_id, period_id, meeting_id, element, element_label, service, baseline_nrr,"
  "  baseline_nik, baseline_grade ON corrective_actions"
  " BEGIN SELECT raise (ABORT, 'what an action arose from is never changed'); END;"
  "ALTER TABLE letters ADD COLUMN action_id INTEGER REFERENCES corrective_actions (id);"
  "CREATE TABLE case_satisfaction ("
  "  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id),"
  "  lap INTEGER NOT NULL CHECK (lap >= 1),"
  "  satisfied TEXT NOT NULL CHECK (satisfied IN ('ya', 'tidak')), why TEXT,"
  "  channel TEXT CHECK (channel IN ('langsung', 'surat', 'telepon', 'sms', 'email',"
  "    'web', 'kotak_saran', 'media_sosial', 'lapor')),"
  "  asked_on INTEGER NOT NULL CHECK (asked_on BETWEEN 19000101 AND 29991231),"
  "  by_official INTEGER REFERENCES officials (id), at INTEGER NOT NULL"
  ") STRICT;"
  "CREATE INDEX case_satisfaction_case ON case_satisfaction (case_id, id, satisfied);"
  "CREATE TRIGGER case_satisfaction_update BEFORE UPDATE ON case_satisfaction"
  " BEGIN SELECT raise (ABORT, 'what a complainant said is never changed'); END;"
  "CREATE TRIGGER case_satisfaction_delete BEFORE DELETE ON case_satisfaction"
  " BEGIN SELECT raise (ABORT, 'what a complainant said is kept'); END;"
  "CREATE INDEX cases_closed ON cases (closed_at, kind) WHERE closed_at IS NOT NULL;"
  "PRAGMA user_version = 4;";

static const char *const first_schema[] = {schema_people, schema_cases, schema_ledger,
                                           schema_papers, schema_search};

static char *
join_first_schema (void)
{
  GString *script = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (first_schema); i++)
    g_string_append (script, first_schema[i]);
  g_string_append_printf (script, "PRAGMA application_id = %d; PRAGMA user_version = 1;",
                          TUNTAS_SQLITE_APPLICATION_ID);
  return g_string_free (script, FALSE);
}

/**
 * tuntas_sqlite_schema_get_latest_version:
 *
 * Returns: the schema version that this program writes
 */
int
tuntas_sqlite_schema_get_latest_version (void)
{
  return 4;
}

/**
 * tuntas_sqlite_schema_get_migration:
 * @version: from 1 to the latest
 *
 * May be called on any thread.
 *
 * Returns: (transfer none): the script that leads from the version before to @version; it is run
 *   inside a transaction
 */
const char *
tuntas_sqlite_schema_get_migration (int version)
{
  static gsize joined = 0;

  g_return_val_if_fail (version >= 1 && version <= tuntas_sqlite_schema_get_latest_version (),
                        NULL);
  if (version == 2)
    return migration_2;
  if (version == 3)
    return migration_3;
  if (version == 4)
    return migration_4;
  if (g_once_init_enter (&joined))
    g_once_init_leave (&joined, (gsize)join_first_schema ());
  return (const char *)joined;
}
