/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"
#include "tuntas-case-service.h"
#include "tuntas-keyed-text.h"
#include "tuntas-settings-service.h"
#include "tuntas-store-error.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

static TuntasOffice *
make_office (void)
{
  TuntasOffice *office = tuntas_office_new ();

  office->name = g_strdup ("Dinas Contoh");
  office->paper = g_strdup ("F4");
  office->register_format = g_strdup ("{no:4}/ADU/{bulan_romawi}/{tahun}");
  office->letter_format = g_strdup ("{kode}/{no:3}/{unit}/{bulan_romawi}/{tahun}");
  office->hours = g_strdup (tuntas_calendar_default_hours ());
  return office;
}

static gint64
register_case (OfficeFixture *fixture, const char *subject)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = TUNTAS_CHANNEL_LANGSUNG;
  complaint->subject = g_strdup (subject);
  complaint->account = g_strdup ("Berkas sudah dua minggu di loket.");
  complaint->anonymous = TRUE;
  id = tuntas_workspace_register (fixture->workspace, complaint, NULL, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  return id;
}

static TuntasCaseFile *
load_case (OfficeFixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_workspace_load_case (fixture->workspace, id, &error);

  g_assert_no_error (error);
  return file;
}

static guint
count_cases (OfficeFixture *fixture)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GArray) ids = NULL;

  query->kind = -1;
  query->channel = -1;
  ids = tuntas_workspace_query_case_ids (fixture->workspace, query, NULL);
  return ids->len;
}

static void
test_office (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasOffice) office = make_office ();
  g_autoptr (GError) error = NULL;
  TuntasOffice *saved;

  g_assert_true (tuntas_workspace_save_office (fixture->workspace, office, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tuntas_workspace_get_office (fixture->workspace)->name, ==, "Dinas Contoh");
  office_fixture_reopen (fixture);
  saved = tuntas_workspace_get_office (fixture->workspace);
  g_assert_cmpstr (saved->name, ==, "Dinas Contoh");
  g_assert_cmpstr (saved->paper, ==, "F4");
}

static char **
make_categories (guint n)
{
  char **categories = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    categories[i] = g_strdup_printf ("Kategori %u", i);
  return categories;
}

static void
test_wrong_office (OfficeFixture *fixture, gconstpointer data)
{
  static const struct {
    gsize offset;
    const char *value;
  } wrong[] = {
    {G_STRUCT_OFFSET (TuntasOffice, name), " "},
    {G_STRUCT_OFFSET (TuntasOffice, paper), "A3"},
    {G_STRUCT_OFFSET (TuntasOffice, register_format), "{tidak_ada}"},
    {G_STRUCT_OFFSET (TuntasOffice, letter_format), "tanpa nomor"},
    {G_STRUCT_OFFSET (TuntasOffice, hours), "jam = kapan saja"},
  };
  g_autofree char *name = g_strdup (tuntas_workspace_get_office (fixture->workspace)->name);
  g_autoptr (TuntasOffice) many = make_office ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (TuntasOffice) office = make_office ();
    char **member = G_STRUCT_MEMBER_P (office, wrong[i].offset);
    g_autoptr (GError) reason = NULL;

    g_free (*member);
    *member = g_strdup (wrong[i].value);
    g_test_message ("%s", wrong[i].value);
    g_assert_false (tuntas_workspace_save_office (fixture->workspace, office, &reason));
    g_assert_nonnull (reason);
  }
  many->categories = make_categories (21);
  g_assert_false (tuntas_workspace_save_office (fixture->workspace, many, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_cmpstr (tuntas_workspace_get_office (fixture->workspace)->name, ==, name);
}

static gboolean
save_holiday (TuntasWorkspace *workspace, TuntasHoliday *holiday, GError **error)
{
  g_autoptr (GPtrArray) holidays = g_ptr_array_new ();

  g_ptr_array_add (holidays, holiday);
  return tuntas_workspace_save_holidays (workspace, holidays, 0, error);
}

/* A day off next Monday moves the deadlines that run over it, as the preview said. */
static void
test_holiday (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasHoliday) holiday = tuntas_holiday_new ();
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (TuntasCaseFile) before = NULL;
  g_autoptr (TuntasCaseFile) after = NULL;
  g_autoptr (TuntasCaseFile) back = NULL;
  g_autoptr (GError) error = NULL;
  TuntasEventView *view = NULL;
  gint64 id = register_case (fixture, "Izin lama");

  register_case (fixture, "Loket tutup");
  before = load_case (fixture, id);
  g_assert_cmpint (before->summary->step_due, >, 0);
  g_assert_cmpint (tuntas_workspace_preview_calendar (fixture->workspace, NULL, NULL, &error), ==,
                   0);
  holiday->date = 20261120;
  holiday->kind = TUNTAS_HOLIDAY_LOCAL;
  holiday->name = g_strdup ("Hari jadi");
  holiday->decreed = TRUE;
  holidays = tuntas_workspace_list_holidays (fixture->workspace, 0, &error);
  g_assert_no_error (error);
  g_ptr_array_add (holidays, tuntas_holiday_ref (holiday));
  g_assert_cmpint (tuntas_workspace_preview_calendar (fixture->workspace, NULL, holidays, &error),
                   ==, 2);
  g_assert_no_error (error);
  {
    g_autoptr (TuntasCaseFile) same = load_case (fixture, id);

    g_assert_cmpint (same->summary->step_due, ==, before->summary->step_due);
  }

  g_assert_true (save_holiday (fixture->workspace, holiday, &error));
  g_assert_no_error (error);
  listed = tuntas_workspace_list_holidays (fixture->workspace, 2026, &error);
  {
    gboolean found = FALSE;

    for (guint i = 0; i < listed->len; i++)
      found = found || ((TuntasHoliday *)g_ptr_array_index (listed, i))->date == 20261120;
    g_assert_true (found);
  }
  after = load_case (fixture, id);
  g_assert_cmpint (after->summary->step_due, >, before->summary->step_due);
  g_assert_cmpuint (after->events->len, ==, 2);
  view = g_ptr_array_index (after->events, 1);
  g_assert_cmpint (view->event->act, ==, TUNTAS_ACT_NOTE);
  g_assert_cmpint (view->event->by, ==, 0);
  g_assert_nonnull (strstr (view->event->note, "Hari jadi"));
  office_fixture_assert_whole (fixture);

  g_assert_true (tuntas_workspace_delete_holiday (fixture->workspace, 20261120, &error));
  g_assert_no_error (error);
  back = load_case (fixture, id);
  g_assert_cmpint (back->summary->step_due, ==, before->summary->step_due);
  g_assert_cmpint (back->summary->legal_due, ==, before->summary->legal_due);
  office_fixture_assert_whole (fixture);
}

/* An office that closes at nine on Fridays gives its cases until Monday. */
static void
test_hours (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasOffice) office = make_office ();
  g_autoptr (TuntasCaseFile) before = NULL;
  g_autoptr (TuntasCaseFile) after = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = register_case (fixture, "Izin lama");

  before = load_case (fixture, id);
  parts = g_strsplit (office->hours, "Jumat=07.30-16.30; istirahat 11.30-13.00", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_free (office->hours);
  office->hours = g_strjoinv ("Jumat=07.30-09.00", parts);
  g_assert_cmpint (
    tuntas_workspace_preview_calendar (fixture->workspace, office->hours, NULL, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (tuntas_workspace_save_office (fixture->workspace, office, &error));
  g_assert_no_error (error);
  after = load_case (fixture, id);
  g_assert_cmpint (after->summary->step_due, >, before->summary->step_due);
  g_assert_cmpuint (after->events->len, ==, 2);
  g_assert_nonnull (
    strstr (((TuntasEventView *)g_ptr_array_index (after->events, 1))->event->note, "Jam kerja"));
  /* Saved again as it is nothing moves. */
  g_assert_true (tuntas_workspace_save_office (fixture->workspace, office, &error));
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, 2);
}

/* A list of days is taken in as a whole or not at all. */
/* A newer program brings a year that the office does not have yet; other years stay as they are. */
static void
test_new_year (OfficeFixture *fixture, gconstpointer data)
{
  TuntasWorkspace *workspace = fixture->workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) of_2026 = tuntas_workspace_list_holidays (workspace, 2026, &error);
  g_autoptr (GPtrArray) of_2027 = tuntas_workspace_list_holidays (workspace, 2027, &error);
  g_autoptr (GPtrArray) after_2026 = NULL;
  g_autoptr (GPtrArray) after_2027 = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (of_2026->len, >, 1);
  g_assert_cmpuint (of_2027->len, >, 1);
  for (guint i = 0; i < of_2027->len; i++)
    g_assert_true (tuntas_workspace_delete_holiday (
      workspace, ((TuntasHoliday *)of_2027->pdata[i])->date, &error));
  g_assert_true (tuntas_workspace_delete_holiday (
    workspace, ((TuntasHoliday *)of_2026->pdata[0])->date, &error));

  g_assert_true (tuntas_workspace_adopt_shipped_holidays (workspace, &error));
  g_assert_no_error (error);
  after_2026 = tuntas_workspace_list_holidays (workspace, 2026, &error);
  after_2027 = tuntas_workspace_list_holidays (workspace, 2027, &error);
  g_assert_cmpuint (after_2026->len, ==, of_2026->len - 1);
  g_assert_cmpuint (after_2027->len, ==, of_2027->len);
}

/* What is chosen as emblem is kept as a picture that prints, or refused. */
static void
test_emblem (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (fixture->data_dir, "sample", "lambang-contoh.png", NULL);
  g_autoptr (TuntasOffice) office =
               tuntas_office_copy (tuntas_workspace_get_office (fixture->workspace));
  g_autoptr (GError) error = NULL;
  char *content = NULL;
  gsize length = 0;
  GBytes *kept;

  g_clear_pointer (&office->emblem, g_bytes_unref);
  office->emblem = g_bytes_new_static ("bukan gambar", 12);
  g_assert_false (tuntas_workspace_save_office (fixture->workspace, office, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (tuntas_workspace_get_office (fixture->workspace)->emblem);

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_clear_pointer (&office->emblem, g_bytes_unref);
  office->emblem = g_bytes_new_take (content, length);
  g_assert_true (tuntas_workspace_save_office (fixture->workspace, office, &error));
  g_assert_no_error (error);
  kept = tuntas_workspace_get_office (fixture->workspace)->emblem;
  g_assert_cmpint (memcmp (g_bytes_get_data (kept, NULL), "\x89PNG", 4), ==, 0);
}

static void
test_holiday_list (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) holidays =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) refused = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  for (int day = 1; day <= 3; day++) {
    TuntasHoliday *holiday = tuntas_holiday_new ();

    holiday->date = 20281100 + day;
    holiday->kind = TUNTAS_HOLIDAY_LOCAL;
    holiday->name = g_strdup (day < 3 ? "Hari contoh" : "");
    g_ptr_array_add (holidays, holiday);
  }
  before = tuntas_workspace_list_holidays (fixture->workspace, 2028, &error);
  g_assert_false (tuntas_workspace_save_holidays (fixture->workspace, holidays, 0, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  refused = tuntas_workspace_list_holidays (fixture->workspace, 2028, &error);
  g_assert_cmpuint (refused->len, ==, before->len);

  g_ptr_array_remove_index (holidays, 2);
  g_assert_true (tuntas_workspace_save_holidays (fixture->workspace, holidays, 0, &error));
  /* one of them moves to another day */
  g_ptr_array_remove_index (holidays, 1);
  g_assert_true (tuntas_workspace_save_holidays (fixture->workspace, holidays, 20281102, &error));
  g_assert_no_error (error);
  after = tuntas_workspace_list_holidays (fixture->workspace, 2028, &error);
  g_assert_cmpuint (after->len, ==, before->len + 1);
}

static void
test_wrong_holiday (OfficeFixture *fixture, gconstpointer data)
{
  static const struct {
    int date;
    const char *name;
    int closes_at;
  } wrong[] = {{20260230, "Libur", 0}, {20261121, "", 0}, {20261121, "Libur", 1440}};

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (TuntasHoliday) holiday = tuntas_holiday_new ();
    g_autoptr (GError) error = NULL;

    holiday->date = wrong[i].date;
    holiday->kind = TUNTAS_HOLIDAY_LOCAL;
    holiday->name = g_strdup (wrong[i].name);
    holiday->closes_at = wrong[i].closes_at;
    g_assert_false (save_holiday (fixture->workspace, holiday, &error));
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  }
}

static void
test_preview_wrong (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (
    tuntas_workspace_preview_calendar (fixture->workspace, "jam = kapan saja", NULL, &error), ==,
    -1);
  g_assert_nonnull (error);
}

static void
test_officials (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (TuntasOfficial) changed = tuntas_official_new ();
  g_autoptr (TuntasOfficial) nameless = tuntas_official_new ();
  g_autoptr (TuntasOfficial) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  official->name = g_strdup ("Dr. Hj. Wulan Permisalan, S.H., M.Hum.");
  official->nip = g_strdup ("bukan NIP");
  official->active = TRUE;
  id = tuntas_workspace_save_official (fixture->workspace, official, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  found = tuntas_workspace_find_official (fixture->workspace, "Wulan", &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->id, ==, id);
  g_assert_cmpstr (found->name, ==, "Dr. Hj. Wulan Permisalan, S.H., M.Hum.");
  g_assert_cmpstr (found->nip, ==, "bukan NIP");

  changed->id = id;
  changed->name = g_strdup (official->name);
  changed->active = FALSE;
  g_assert_cmpint (tuntas_workspace_save_official (fixture->workspace, changed, &error), ==, id);
  g_assert_null (tuntas_workspace_find_official (fixture->workspace, "Wulan", &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_cmpint (tuntas_workspace_save_official (fixture->workspace, nameless, &error), ==, 0);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
}

static void
test_assignments (OfficeFixture *fixture, gconstpointer data)
{
  static const struct {
    gint64 official;
    gint64 for_official;
    const char *position;
    int from;
    int until;
    gboolean ok;
  } mandates[] = {
    {1, 2, NULL, 20261101, 0, TRUE},         {1, 0, "Kepala Dinas", 20261101, 20261130, TRUE},
    {1, 2, NULL, 20261130, 20261101, FALSE}, {1, 2, NULL, 20260231, 0, FALSE},
    {1, 2, NULL, 20261101, 99, FALSE},       {1, 1, NULL, 20261101, 0, FALSE},
    {1, 0, NULL, 20261101, 0, FALSE},        {99, 2, NULL, 20261101, 0, FALSE},
  };
  g_autoptr (GPtrArray) kept = NULL;
  guint n_ok = 0;

  for (guint i = 0; i < G_N_ELEMENTS (mandates); i++) {
    g_autoptr (TuntasAssignment) assignment = tuntas_assignment_new ();
    g_autoptr (GError) error = NULL;
    gint64 id;

    assignment->kind = TUNTAS_ASSIGNMENT_KIND_PLH;
    assignment->official = mandates[i].official;
    assignment->for_official = mandates[i].for_official;
    assignment->position = g_strdup (mandates[i].position);
    assignment->from = mandates[i].from;
    assignment->until = mandates[i].until;
    id = tuntas_workspace_save_assignment (fixture->workspace, assignment, &error);
    g_test_message ("%u", i);
    g_assert_cmpint (id > 0, ==, mandates[i].ok);
    if (!mandates[i].ok)
      g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
    n_ok += mandates[i].ok;
  }
  kept = tuntas_workspace_list_assignments (fixture->workspace, NULL);
  g_assert_cmpuint (kept->len, ==, n_ok);
}

static char *
shipped_sop (OfficeFixture *fixture, const char *name)
{
  return g_build_filename (fixture->data_dir, "sop", name, NULL);
}

/* An edited copy of the SOP in force: another title, or a line taken out or changed. */
static char *
write_edited_sop (OfficeFixture *fixture, const char *from, const char *to)
{
  g_autofree char *source = shipped_sop (fixture, "agam-pengaduan.sop");
  char *path = office_fixture_build_path (fixture, "agam-pengaduan.sop");
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *edited = NULL;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  parts = g_strsplit (text, from, 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  edited = g_strjoinv (to, parts);
  g_assert_true (g_file_set_contents (path, edited, -1, NULL));
  return path;
}

static void
test_list_sops (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sops = tuntas_workspace_list_sops (fixture->workspace, &error);
  guint n_in_force = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (sops->len, >=, 5);
  for (guint i = 0; i < sops->len; i++) {
    TuntasSopInfo *info = g_ptr_array_index (sops, i);

    n_in_force += info->in_force;
    g_assert_cmpint (info->in_force, ==, i == 0);
    g_assert_nonnull (info->path);
    g_assert_true (info->usable);
    g_assert_cmpint (info->standard_minutes, >, 0);
    g_assert_cmpint (info->since, ==, i == 0 ? 20260101 : 0);
  }
  g_assert_cmpuint (n_in_force, ==, 1);
  g_assert_cmpstr (((TuntasSopInfo *)g_ptr_array_index (sops, 0))->sop->name, ==, "agam-pengaduan");
}

/* Running cases stay on their revision; new ones walk the new one from its day on. */
static void
test_revision (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    write_edited_sop (fixture, "judul=Penanganan Pengaduan", "judul=Penanganan Pengaduan Baru");
  gint64 old = register_case (fixture, "Izin lama");
  g_autoptr (TuntasCaseFile) old_file = NULL;
  g_autoptr (TuntasCaseFile) meanwhile_file = NULL;
  g_autoptr (TuntasCaseFile) new_file = NULL;
  g_autoptr (GError) error = NULL;
  gint64 meanwhile;
  gint64 new;

  /* Monday, 23 November */
  g_assert_true (tuntas_workspace_put_sop_in_force (fixture->workspace, path, 20261123, &error));
  g_assert_no_error (error);
  meanwhile = register_case (fixture, "Loket tutup");
  meanwhile_file = load_case (fixture, meanwhile);
  g_assert_cmpint (meanwhile_file->summary->sop_revision, ==, 1);

  /* The program runs on past midnight. */
  tuntas_clock_set (fixture->clock, tuntas_clock_now (fixture->clock) + 4 * 86400);
  new = register_case (fixture, "Antrean panjang");
  new_file = load_case (fixture, new);
  g_assert_cmpint (new_file->summary->sop_revision, ==, 2);
  g_assert_cmpstr (new_file->sop->title, ==, "Penanganan Pengaduan Baru");
  old_file = load_case (fixture, old);
  g_assert_cmpint (old_file->summary->sop_revision, ==, 1);
  g_assert_cmpstr (old_file->sop->title, ==, "Penanganan Pengaduan");

  /* The same words are no further revision. */
  g_assert_true (tuntas_workspace_put_sop_in_force (fixture->workspace, path, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpint (
    tuntas_workspace_get_sop (fixture->workspace, "agam-pengaduan", 0, &error)->revision, ==, 2);
  office_fixture_assert_whole (fixture);
}

static void
test_wrong_sop (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *unusable = write_edited_sop (fixture, "\nmasuk=2", "\nmasuk=99");
  g_autofree char *unreadable = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tuntas_workspace_put_sop_in_force (fixture->workspace, unusable, 0, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  unreadable = write_edited_sop (fixture, "judul=", "jodul=");
  g_assert_false (tuntas_workspace_put_sop_in_force (fixture->workspace, unreadable, 0, &error));
  g_assert_true (error->domain == TUNTAS_KEYED_ERROR);
  g_assert_nonnull (strstr (error->message, "agam-pengaduan.sop"));
  g_clear_error (&error);
  g_assert_null (tuntas_workspace_check_sop_file (fixture->workspace, unreadable, &error));
  g_assert_true (error->domain == TUNTAS_KEYED_ERROR);
  g_assert_cmpint (
    tuntas_workspace_get_sop (fixture->workspace, "agam-pengaduan", 0, NULL)->revision, ==, 1);
}

static void
test_check_sop_file (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *in_force = shipped_sop (fixture, "agam-pengaduan.sop");
  g_autofree char *other = shipped_sop (fixture, "bandungan-keluhan.sop");
  g_autoptr (GError) error = NULL;
  TuntasSopInfo *info = tuntas_workspace_check_sop_file (fixture->workspace, in_force, &error);

  g_assert_no_error (error);
  g_assert_true (info->in_force);
  g_assert_cmpint (info->since, ==, 20260101);
  tuntas_sop_info_free (info);
  info = tuntas_workspace_check_sop_file (fixture->workspace, other, &error);
  g_assert_no_error (error);
  g_assert_false (info->in_force);
  g_assert_true (info->usable);
  tuntas_sop_info_free (info);
}

static void
test_retire (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autofree char *path = shipped_sop (fixture, "agam-pengaduan.sop");
  g_autoptr (GError) error = NULL;
  gint64 id = register_case (fixture, "Izin lama");
  g_autoptr (TuntasCaseFile) file = NULL;

  g_assert_true (tuntas_workspace_retire_sop (fixture->workspace, "agam-pengaduan", &error));
  g_assert_no_error (error);
  complaint->subject = g_strdup ("Loket tutup");
  complaint->account = g_strdup ("Loket tutup pukul 10.");
  complaint->anonymous = TRUE;
  g_assert_cmpint (
    tuntas_workspace_register (fixture->workspace, complaint, NULL, NULL, NULL, 0, &error), ==, 0);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NO_SOP);
  g_clear_error (&error);
  file = load_case (fixture, id);
  g_assert_cmpuint (file->offers->len, >, 0);
  g_assert_false (tuntas_workspace_retire_sop (fixture->workspace, "agam-pengaduan", &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NO_SOP);
  g_clear_error (&error);

  /* Back in force: a revision of its own. */
  g_assert_true (tuntas_workspace_put_sop_in_force (fixture->workspace, path, 0, &error));
  g_assert_no_error (error);
  register_case (fixture, "Antrean panjang");
  office_fixture_assert_whole (fixture);
}

static void
test_backup (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (fixture, "cadangan.tuntas");
  g_autoptr (TuntasBackupInfo) info = NULL;
  gint64 made_at = 7;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  register_case (fixture, "Izin lama");
  register_case (fixture, "Loket tutup");
  g_assert_true (tuntas_workspace_get_last_backup (fixture->workspace, &made_at, &error));
  g_assert_cmpint (made_at, ==, 0);
  g_assert_true (tuntas_workspace_backup (fixture->workspace, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (tuntas_workspace_get_last_backup (fixture->workspace, &made_at, &error));
  g_assert_cmpint (made_at, ==, tuntas_workspace_now (fixture->workspace));
  info = tuntas_workspace_check_backup (fixture->workspace, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (info->cases, ==, 2);
  g_assert_cmpuint (info->events, ==, 2);
  g_assert_cmpint (info->made_at, >, 0);

  register_case (fixture, "Antrean panjang");
  g_assert_cmpuint (count_cases (fixture), ==, 3);
  g_assert_true (tuntas_workspace_restore (fixture->workspace, path, &kept, &error));
  g_assert_no_error (error);
  /* Where the office as it was lies can be said. */
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpuint (count_cases (fixture), ==, 2);
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, 2);
  register_case (fixture, "Setelah pulih");
  office_fixture_reopen (fixture);
  g_assert_cmpuint (count_cases (fixture), ==, 3);
}

/* What is no whole backup is found out before anything is touched. */
static void
test_wrong_backup (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (fixture, "cadangan.tuntas");
  g_autofree char *missing = office_fixture_build_path (fixture, "tidak-ada.tuntas");
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize len = 0;

  register_case (fixture, "Izin lama");
  g_assert_false (
    tuntas_workspace_backup (fixture->workspace, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "bukan cadangan", -1, NULL));
  g_assert_false (tuntas_workspace_restore (fixture->workspace, path, NULL, &error));
  g_assert_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_NOT_A_STORE);
  g_clear_error (&error);
  g_assert_false (tuntas_workspace_restore (fixture->workspace, missing, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_true (tuntas_workspace_backup (fixture->workspace, path, NULL, NULL, NULL, &error));
  g_assert_true (g_file_get_contents (path, &content, &len, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize)len / 2, NULL));
  g_assert_false (tuntas_workspace_restore (fixture->workspace, path, NULL, &error));
  g_assert_nonnull (error);

  g_assert_cmpuint (count_cases (fixture), ==, 1);
  register_case (fixture, "Masih bekerja");
  office_fixture_assert_whole (fixture);
}

static void
test_cancelled_backup (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (fixture, "cadangan.tuntas");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  register_case (fixture, "Izin lama");
  g_cancellable_cancel (cancellable);
  g_assert_false (
    tuntas_workspace_backup (fixture->workspace, path, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What somebody did to the file behind the program's back. */
static const struct {
  const char *name;
  const char *sql;
} deeds[] = {
  {"an event was rewritten",
   "DROP TRIGGER events_update; UPDATE events SET note = 'lain' WHERE seq = 2"},
  {"an event was taken out", "DROP TRIGGER events_delete; DELETE FROM events WHERE seq = 2"},
  {"the last event was taken out",
   "DROP TRIGGER events_delete; DELETE FROM events WHERE seq = (SELECT max (seq) FROM events)"},
  {"a case was moved on", "UPDATE cases SET step = '5' WHERE id = 1"},
  {"a pause was made up", "UPDATE cases SET paused_minutes = 90 WHERE id = 1"},
};

static void
test_verify (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *whole = office_fixture_build_path (fixture, "utuh.tuntas");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    register_case (fixture, "Izin lama");
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, 3);
  g_assert_true (tuntas_workspace_backup (fixture->workspace, whole, NULL, NULL, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    TuntasVerification *verification = NULL;
    sqlite3 *db = NULL;

    g_test_message ("%s", deeds[i].name);
    g_assert_true (tuntas_workspace_restore (fixture->workspace, whole, NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (db, deeds[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
    verification = tuntas_workspace_verify (fixture->workspace, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_false (verification->ok);
    g_assert_cmpuint (verification->problems->len, >, 0);
    tuntas_verification_free (verification);
  }
}

static void
test_verify_cancelled (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  register_case (fixture, "Izin lama");
  g_cancellable_cancel (cancellable);
  g_assert_null (tuntas_workspace_verify (fixture->workspace, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  register_case (fixture, "Masih bekerja");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (OfficeFixture *fixture, gconstpointer data);
  } tests[] = {
    {"/settings-service/office", test_office},
    {"/settings-service/wrong-office", test_wrong_office},
    {"/settings-service/holiday", test_holiday},
    {"/settings-service/hours", test_hours},
    {"/settings-service/holiday-list", test_holiday_list},
    {"/settings-service/new-year", test_new_year},
    {"/settings-service/emblem", test_emblem},
    {"/settings-service/wrong-holiday", test_wrong_holiday},
    {"/settings-service/preview-wrong", test_preview_wrong},
    {"/settings-service/officials", test_officials},
    {"/settings-service/assignments", test_assignments},
    {"/settings-service/list-sops", test_list_sops},
    {"/settings-service/revision", test_revision},
    {"/settings-service/wrong-sop", test_wrong_sop},
    {"/settings-service/check-sop-file", test_check_sop_file},
    {"/settings-service/retire", test_retire},
    {"/settings-service/backup", test_backup},
    {"/settings-service/wrong-backup", test_wrong_backup},
    {"/settings-service/cancelled-backup", test_cancelled_backup},
    {"/settings-service/verify", test_verify},
    {"/settings-service/verify-cancelled", test_verify_cancelled},
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, OfficeFixture, NULL, office_fixture_set_up, tests[i].test,
                office_fixture_tear_down);
  return g_test_run ();
}
