/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <unistd.h>

#include "tuntas-application.h"
#include "tuntas-case-service.h"
#include "tuntas-case-tile.h"
#include "tuntas-paths.h"
#include "tuntas-preferences.h"
#include "tuntas-settings-service.h"

/*
 * From the start of the process to the first frame that shows a case on the desk, beside a minimal
 * libadwaita window in the same run: pairs of processes by turns, medians and their ratio.
 *
 *   bench-start make FILE [CASES]     makes an office whose cases all lie on one desk
 *   bench-start compare FILE [PAIRS]  measures; the others are what it runs
 *   bench-start program FILE
 *   bench-start minimal
 */

enum {
  CASES = 5000,
  PAIRS = 15,
  ROWS = 8,
};

/* Microseconds since this process was started, by the clock of the kernel. */
static gint64
age_of_process (void)
{
  g_autofree char *stat = NULL;
  g_autofree char *uptime = NULL;
  g_auto (GStrv) fields = NULL;
  double started, now;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) ||
      !g_file_get_contents ("/proc/uptime", &uptime, NULL, NULL))
    return 0;
  /* the 22nd field; the second one may hold spaces and ends with a bracket */
  fields = g_strsplit (strrchr (stat, ')') + 2, " ", -1);
  started = g_ascii_strtod (fields[19], NULL) / (double)sysconf (_SC_CLK_TCK);
  now = g_ascii_strtod (uptime, NULL);
  return (gint64)((now - started) * G_USEC_PER_SEC);
}

static gint64 started_at;

static void
finish (GApplication *application)
{
  g_print ("%.1f\n", (double)(g_get_monotonic_time () - started_at) / 1000.0);
  g_application_quit (application);
}

static gboolean
shows_case (GtkWidget *widget)
{
  if (TUNTAS_IS_CASE_TILE (widget))
    return gtk_widget_get_mapped (widget) &&
           tuntas_case_tile_get_case (TUNTAS_CASE_TILE (widget)) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_case (child))
      return TRUE;
  return FALSE;
}

static void
program_painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  if (shows_case (window))
    finish (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
}

static void
minimal_painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  finish (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
}

static void
program_window_cb (GtkApplication *application, GtkWindow *window)
{
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (program_painted_cb), window);
}

static void
minimal_activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = adw_preferences_group_new ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  for (int i = 0; i < ROWS; i++) {
    GtkWidget *row = adw_entry_row_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Nama");
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  gtk_box_append (GTK_BOX (box), group);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 720);
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (minimal_painted_cb), window);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_program (char *file)
{
  g_autoptr (GSettings) settings = tuntas_preferences_new ();
  g_autofree char *language = g_settings_get_string (settings, "language");
  g_autofree char *acting = g_strdup_printf ("{'%s': <int64 1>}", file);
  g_autoptr (TuntasApplication) application = NULL;
  char *arguments[] = {"tuntas", file, NULL};

  g_settings_set_value (settings, "acting", g_variant_new_parsed (acting));
  tuntas_paths_init_language (language);
  gtk_disable_setlocale ();
  application = tuntas_application_new (settings);
  g_signal_connect_after (application, "window-added", G_CALLBACK (program_window_cb), NULL);
  return g_application_run (G_APPLICATION (application), 2, arguments);
}

static int
run_minimal (void)
{
  g_autoptr (AdwApplication) application =
               adw_application_new ("id.tuntas.Minimal", G_APPLICATION_DEFAULT_FLAGS);
  char *arguments[] = {"minimal", NULL};

  g_signal_connect (application, "activate", G_CALLBACK (minimal_activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, arguments);
}

static void
add_official (TuntasWorkspace *workspace, GError **error)
{
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();

  official->name = g_strdup ("Rangga Contoh, S.Sos.");
  official->position = g_strdup ("Staf Pengaduan");
  official->lanes = g_strsplit ("staf pengadu", " ", -1);
  official->active = TRUE;
  tuntas_workspace_save_official (workspace, official, error);
}

static gboolean
add_case (TuntasWorkspace *workspace, int number, GError **error)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();

  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = TUNTAS_CHANNEL_LANGSUNG;
  complaint->anonymous = TRUE;
  complaint->category = g_strdup ("Perizinan");
  complaint->subject = g_strdup_printf ("Antrean loket nomor %d terlalu lama", number);
  complaint->account = g_strdup ("Antrean di loket berlangsung berjam-jam tanpa penjelasan.");
  complaint->request = g_strdup ("Mohon ditambah petugas.");
  complaint->respondent = g_strdup ("Petugas loket");
  complaint->service_unit = g_strdup ("Loket");
  complaint->place = g_strdup ("Kantor");
  complaint->event_date = 20261102;
  return tuntas_workspace_register (workspace, complaint, NULL, NULL, "agam-pengaduan", 1, error) !=
         0;
}

static int
make_office (const char *file, int n_cases)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autofree char *sop = g_build_filename (data_dir, "sop", "agam-pengaduan.sop", NULL);
  g_autoptr (TuntasClock) clock = tuntas_clock_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasWorkspace) workspace = tuntas_workspace_create (file, data_dir, clock, &error);

  if (workspace != NULL && tuntas_workspace_put_sop_in_force (workspace, sop, 20260101, &error))
    add_official (workspace, &error);
  for (int i = 0; error == NULL && i < n_cases; i++)
    add_case (workspace, i + 1, &error);
  if (error == NULL)
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

static double
measure (char **arguments)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                     &error) ||
      !g_spawn_check_wait_status (status, &error)) {
    g_printerr ("%s\n", error->message);
    exit (1);
  }
  return g_ascii_strtod (output, NULL);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

static double
median (double *values, int n)
{
  qsort (values, (size_t)n, sizeof *values, compare_doubles);
  return values[n / 2];
}

static int
compare (char *self, char *file, int pairs)
{
  g_autofree double *program = g_new (double, pairs);
  g_autofree double *minimal = g_new (double, pairs);
  g_autofree double *ratio = g_new (double, pairs);
  char *run_it[] = {self, "program", file, NULL};
  char *run_floor[] = {self, "minimal", NULL};
  double middle;

  measure (run_it);
  measure (run_floor);
  for (int i = 0; i < pairs; i++) {
    program[i] = measure (run_it);
    minimal[i] = measure (run_floor);
    ratio[i] = program[i] / minimal[i];
  }
  middle = median (ratio, pairs);
  g_print ("start to usable desk: %.0f ms; minimal libadwaita window: %.0f ms; "
           "ratio %.2f (goal: at most 1.50), %d pairs\n",
           median (program, pairs), median (minimal, pairs), middle, pairs);
  return middle <= 1.5 ? 0 : 1;
}

int
main (int argc, char **argv)
{
  const char *what = argc > 1 ? argv[1] : "";

  started_at = g_get_monotonic_time () - age_of_process ();
  if (argc > 2 && g_str_equal (what, "program"))
    return run_program (argv[2]);
  if (g_str_equal (what, "minimal"))
    return run_minimal ();
  if (argc > 2 && g_str_equal (what, "make"))
    return make_office (argv[2], argc > 3 ? atoi (argv[3]) : CASES);
  if (argc > 2 && g_str_equal (what, "compare"))
    return compare (argv[0], argv[2], argc > 3 ? atoi (argv[3]) : PAIRS);
  g_printerr ("usage: bench-start make|compare|program FILE [NUMBER], bench-start minimal\n");
  return 2;
}
