/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"

#include "tuntas-chart-layout.h"

#include <math.h>
#include <string.h>

#define SLACK 0.6

static const struct {
  double width;
  double height;
  double font_size;
} sizes[] = {
  {1000, 600, 13}, {300, 300, 11},  {1600, 900, 22}, {400, 900, 13},
  {1366, 300, 13}, {1000, 600, 26}, {80, 60, 11},    {30, 20, 13},
};

static gboolean
overlap (const TuntasChartBox *a, const TuntasChartBox *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width &&
         a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static const char *
text_of (const TuntasChartShape *shape)
{
  return pango_layout_get_text (shape->layout);
}

/* Nothing beyond the frame, no text on another. */
static void
assert_sound (TuntasChartScene *scene)
{
  double width = tuntas_chart_scene_get_width (scene);
  double height = tuntas_chart_scene_get_height (scene);
  guint n = tuntas_chart_scene_get_n_shapes (scene);

  for (guint i = 0; i < n; i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->kind == TUNTAS_CHART_SHAPE_TEXT)
      g_test_message ("%.0fx%.0f “%s” %g %g %g %g", width, height, text_of (shape), shape->box.x,
                      shape->box.y, shape->box.width, shape->box.height);
    g_assert_true (isfinite (shape->box.x) && isfinite (shape->box.y));
    g_assert_cmpfloat (shape->box.width, >=, 0);
    g_assert_cmpfloat (shape->box.height, >=, 0);
    g_assert_cmpfloat (shape->box.x, >=, -SLACK);
    g_assert_cmpfloat (shape->box.y, >=, -SLACK);
    g_assert_cmpfloat (shape->box.x + shape->box.width, <=, width + SLACK);
    g_assert_cmpfloat (shape->box.y + shape->box.height, <=, height + SLACK);
    for (guint j = 0; shape->kind == TUNTAS_CHART_SHAPE_TEXT && j < i; j++) {
      const TuntasChartShape *other = tuntas_chart_scene_get_shape (scene, j);

      if (other->kind == TUNTAS_CHART_SHAPE_TEXT && overlap (&shape->box, &other->box))
        g_error ("“%s” lies on “%s”", text_of (shape), text_of (other));
    }
  }
  for (guint i = 0; i < tuntas_chart_scene_get_n_values (scene); i++) {
    const TuntasChartValue *value = tuntas_chart_scene_get_value (scene, i);

    g_assert_cmpfloat (value->box.x, >=, 0);
    g_assert_cmpfloat (value->box.y, >=, 0);
    g_assert_cmpfloat (value->box.x + value->box.width, <=, width + SLACK);
    g_assert_cmpfloat (value->box.y + value->box.height, <=, height + SLACK);
    g_assert_true (*value->label != '\0' && g_str_has_suffix (value->spoken, "."));
  }
}

static TuntasChartScene *
lay_out (const TuntasChart *chart, double width, double height, double font_size)
{
  TuntasChartStyle style;

  tuntas_chart_style_init_light (&style);
  style.font_size = font_size;
  return tuntas_chart_lay_out (chart, &style, width, height);
}

static guint
count_role (TuntasChartScene *scene, TuntasChartRole role, TuntasChartShapeKind kind)
{
  guint count = 0;

  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    count += shape->role == role && shape->kind == kind;
  }
  return count;
}

static gboolean
has_text (TuntasChartScene *scene, const char *text)
{
  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->kind == TUNTAS_CHART_SHAPE_TEXT && strstr (text_of (shape), text) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
test_samples (gconstpointer data)
{
  g_autoptr (TuntasChart) chart = chart_samples_make (data);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (TuntasChartScene) scene =
                 lay_out (chart, sizes[i].width, sizes[i].height, sizes[i].font_size);

    assert_sound (scene);
  }
}

/* At the size of a report every value of the samples is written as it was given. */
static void
test_written (gconstpointer data)
{
  g_autoptr (TuntasChart) chart = chart_samples_make (data);
  g_autoptr (TuntasChartScene) scene = lay_out (chart, 1000, 600, 13);

  g_assert_true (tuntas_chart_scene_get_complete (scene));
  for (guint s = 0; s < tuntas_chart_count_series (chart); s++) {
    for (guint c = 0; c < tuntas_chart_count_categories (chart); c++) {
      const TuntasChartPoint *point = tuntas_chart_get_point (chart, s, c);

      if (!point->missing)
        g_assert_true (has_text (scene, point->text));
    }
  }
  g_assert_cmpuint (tuntas_chart_scene_get_n_values (scene), ==,
                    tuntas_chart_count_series (chart) * tuntas_chart_count_categories (chart));
}

static void
test_sizes (void)
{
  static const guint counts[] = {1, 2, 14, 60, 200};

  for (int kind = TUNTAS_CHART_BARS; kind <= TUNTAS_CHART_QUADRANT; kind++) {
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
      guint n_series = kind == TUNTAS_CHART_HEAT_MAP ? MIN (counts[i], 40) : 2;
      g_autoptr (TuntasChart) chart =
                   chart_samples_make_sized ((TuntasChartKind)kind, counts[i], n_series);

      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
        g_autoptr (TuntasChartScene) scene =
                     lay_out (chart, sizes[s].width, sizes[s].height, sizes[s].font_size);

        g_test_message ("kind %d, %u categories, %g x %g", kind, counts[i], sizes[s].width,
                        sizes[s].height);
        assert_sound (scene);
      }
    }
  }
}

static void
test_empty (void)
{
  for (int kind = TUNTAS_CHART_BARS; kind <= TUNTAS_CHART_QUADRANT; kind++) {
    g_autoptr (TuntasChart) bare = tuntas_chart_new ();
    g_autoptr (TuntasChart) chart = tuntas_chart_new ();
    g_autoptr (TuntasChartScene) bare_scene = NULL;
    g_autoptr (TuntasChartScene) scene = NULL;

    bare->kind = chart->kind = (TuntasChartKind)kind;
    tuntas_chart_add_category (chart, "U1", "Persyaratan", NULL);
    tuntas_chart_add_series (chart, "Nilai");
    tuntas_chart_add_missing (chart, NULL);
    tuntas_chart_add_value (chart, NAN, "tak terhingga", NULL);
    bare_scene = lay_out (bare, 400, 300, 13);
    scene = lay_out (chart, 400, 300, 13);
    g_assert_true (has_text (bare_scene, "Belum ada data."));
    g_assert_true (has_text (scene, "Belum ada data."));
    assert_sound (bare_scene);
    assert_sound (scene);
  }
}

/* Zero is a value and written; missing is a dash and no bar. */
static void
test_zero_and_missing (void)
{
  g_autoptr (TuntasChart) chart = tuntas_chart_new ();
  g_autoptr (TuntasChartScene) scene = NULL;

  tuntas_chart_add_category (chart, "U1", "Persyaratan", NULL);
  tuntas_chart_add_category (chart, "U2", "Prosedur", NULL);
  tuntas_chart_add_category (chart, "U3", "Waktu", NULL);
  tuntas_chart_add_value (chart, 0, "0,00", NULL);
  tuntas_chart_add_missing (chart, "tidak ditanyakan");
  tuntas_chart_add_value (chart, 4, "4,00", NULL);
  scene = lay_out (chart, 600, 400, 13);
  assert_sound (scene);
  g_assert_true (has_text (scene, "0,00"));
  g_assert_true (has_text (scene, "–"));
  g_assert_cmpuint (count_role (scene, TUNTAS_CHART_ROLE_DATA, TUNTAS_CHART_SHAPE_BOX), ==, 2);
  g_assert_cmpstr (tuntas_chart_scene_get_value (scene, 1)->spoken, ==,
                   "U2 Prosedur: tidak ditanyakan.");
}

/* The height of a bar is its value on the axis, and grades meet without a gap. */
static void
test_bar_geometry (void)
{
  g_autoptr (TuntasChart) chart = chart_samples_make ("bars");
  g_autoptr (TuntasChartScene) scene = lay_out (chart, 1000, 600, 13);
  double unit = 0, covered = 0;
  guint bar = 0;

  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->kind != TUNTAS_CHART_SHAPE_BOX)
      continue;
    if (shape->role == TUNTAS_CHART_ROLE_BAND)
      covered += shape->box.height;
    if (shape->role != TUNTAS_CHART_ROLE_DATA)
      continue;
    if (bar == 0)
      unit = shape->box.height / 3.21;
    g_assert_cmpfloat_with_epsilon (shape->box.height,
                                    unit * tuntas_chart_get_point (chart, 0, bar)->position, 1e-6);
    g_assert_true ((shape->pattern != TUNTAS_CHART_PATTERN_SOLID) == (bar == 7));
    bar++;
  }
  g_assert_cmpuint (bar, ==, 9);
  g_assert_cmpfloat_with_epsilon (covered, unit * 3, 1e-6);
}

static void
add_place (TuntasChart *chart, const char *code, double importance, double performance)
{
  TuntasChartPoint *point = NULL;

  tuntas_chart_add_category (chart, code, "Unsur", NULL);
  point = tuntas_chart_add_value (chart, importance, "0", NULL);
  point->across = performance;
  point->across_text = g_strdup ("3,00");
}

static gboolean
is_apart (const TuntasChartBox *a, double x, double y, double reach)
{
  return x + reach < a->x || x - reach > a->x + a->width || y + reach < a->y ||
         y - reach > a->y + a->height;
}

/* Each point lies on its side of both lines, and none under the mark of a cut axis. */
static void
assert_quadrants (const TuntasChart *chart, TuntasChartScene *scene)
{
  double plumb = 0, level = 0;

  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->kind != TUNTAS_CHART_SHAPE_LINE || shape->role != TUNTAS_CHART_ROLE_AXIS)
      continue;
    if (shape->box.width < shape->box.height)
      plumb = shape->box.x + shape->box.width / 2;
    else
      level = shape->box.y + shape->box.height / 2;
  }
  for (guint i = 0; i < tuntas_chart_scene_get_n_values (scene); i++) {
    const TuntasChartValue *value = tuntas_chart_scene_get_value (scene, i);
    const TuntasChartPoint *point = tuntas_chart_get_point (chart, 0, value->category);
    double x = value->box.x + value->box.width / 2;
    double y = value->box.y + value->box.height / 2;

    g_assert_true ((x > plumb - 0.01) == (point->across >= chart->across_split));
    g_assert_true ((y < level + 0.01) == (point->position >= chart->split));
    for (guint k = 0; k < tuntas_chart_scene_get_n_shapes (scene); k++) {
      const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, k);

      g_assert_true (shape->role != TUNTAS_CHART_ROLE_CUT || is_apart (&shape->box, x, y, 4));
    }
  }
}

/* Points that lie upon each other share a label. */
static void
test_quadrant_geometry (void)
{
  static const double widths[] = {700, 340, 280};
  g_autoptr (TuntasChart) chart = tuntas_chart_new ();

  chart->kind = TUNTAS_CHART_QUADRANT;
  chart->split = 2;
  chart->across_split = 2.9;
  add_place (chart, "U1", 0, 2.68);
  add_place (chart, "U2", 0, 2.68);
  add_place (chart, "U3", 0, 3.1);
  add_place (chart, "U4", 0, 2.68);
  add_place (chart, "U5", 8, 2.9);
  add_place (chart, "U6", 2, 3.48);
  add_place (chart, "U7", 0, 3.1);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autoptr (TuntasChartScene) scene = lay_out (chart, widths[i], 500, 13);

    assert_sound (scene);
    assert_quadrants (chart, scene);
    g_assert_cmpuint (count_role (scene, TUNTAS_CHART_ROLE_CUT, TUNTAS_CHART_SHAPE_LINE), >, 0);
    if (i > 0)
      continue;
    g_assert_true (tuntas_chart_scene_get_complete (scene));
    g_assert_true (has_text (scene, "U1, U2 +1"));
    g_assert_true (has_text (scene, "U3, U7"));
  }
}

/* An axis that begins later than its measure has a mark and a note; one that does not has neither.
 */
static void
test_cut (void)
{
  static const struct {
    const char *sample;
    gboolean cut;
  } cases[] = {{"bars", FALSE},      {"bars14", TRUE},   {"trend", TRUE},
               {"comparison", TRUE}, {"quadrant", TRUE}, {"trend200", FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasChart) chart = chart_samples_make (cases[i].sample);
    g_autoptr (TuntasChartScene) scene = lay_out (chart, 1000, 600, 13);

    g_assert_true ((count_role (scene, TUNTAS_CHART_ROLE_CUT, TUNTAS_CHART_SHAPE_LINE) > 0) ==
                   cases[i].cut);
    g_assert_true (has_text (scene, "Sumbu dipotong") == cases[i].cut);
  }
}

/* A missing period interrupts the line. */
static void
test_gap (void)
{
  g_autoptr (TuntasChart) chart = chart_samples_make ("trend");
  g_autoptr (TuntasChartScene) scene = lay_out (chart, 1000, 600, 13);
  guint pieces[3], n = 0;

  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->role == TUNTAS_CHART_ROLE_DATA && shape->kind == TUNTAS_CHART_SHAPE_LINE) {
      g_assert_cmpuint (n, <, G_N_ELEMENTS (pieces));
      pieces[n++] = shape->n_places;
    }
  }
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (pieces[0], ==, 10);
  g_assert_cmpuint (pieces[1], ==, 3);
  g_assert_cmpuint (pieces[2], ==, 6);
}

/* The parts of a row are its whole width, whatever the values sum up to. */
static void
test_answers_fill (void)
{
  g_autoptr (TuntasChart) chart = chart_samples_make ("answers");
  g_autoptr (TuntasChartScene) scene = lay_out (chart, 1000, 600, 13);
  double right = 0;

  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->role == TUNTAS_CHART_ROLE_DATA &&
        memcmp (&shape->fill, &(TuntasChartColor){0x1a / 255.0, 0x5f / 255.0, 0xb4 / 255.0},
                sizeof shape->fill) == 0) {
      double end = shape->box.x + shape->box.width;

      g_assert_true (right == 0 || fabs (right - end) < 1e-6);
      right = end;
    }
  }
  g_assert_cmpfloat (right, >, 900);
}

static void
test_spoken (void)
{
  static const struct {
    const char *sample;
    guint value;
    const char *label;
    const char *spoken;
  } cases[] = {
    {"bars", 7, "U8 Penanganan pengaduan, saran dan masukan",
     "U8 Penanganan pengaduan, saran dan masukan: 2,75, mutu C, Kurang baik; "
     "Unsur terendah."},
    {"trend", 3, "Triwulan 4 2024, Nilai IKM", "Triwulan 4 2024, Nilai IKM: tidak ada data."},
    {"comparison", 1, "U1 Persyaratan, Triwulan III 2026",
     "U1 Persyaratan, Triwulan III 2026: 3,21, naik 0,12."},
    {"profile", 1, "Jenis kelamin, Perempuan", "Jenis kelamin, Perempuan: 52,0%, 78 orang."},
    {"answers", 3, "U1 Persyaratan, 4 Sangat baik", "U1 Persyaratan, 4 Sangat baik: 31,0 %."},
    {"heat-map", 1, "U1 Persyaratan, Pajak restoran",
     "U1 Persyaratan, Pajak restoran: 3,30, mutu B, Baik."},
    {"quadrant", 2, "U3 Waktu penyelesaian",
     "U3 Waktu penyelesaian: Kinerja 2,98, Kepentingan 3,78; Prioritas utama."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasChart) chart = chart_samples_make (cases[i].sample);
    g_autoptr (TuntasChartScene) scene = lay_out (chart, 300, 300, 11);
    const TuntasChartValue *value = tuntas_chart_scene_get_value (scene, cases[i].value);

    g_assert_cmpstr (value->label, ==, cases[i].label);
    g_assert_cmpstr (value->spoken, ==, cases[i].spoken);
    g_assert_nonnull (strstr (tuntas_chart_scene_get_description (scene), cases[i].spoken));
  }
}

/* At the height that a chart asks for, nothing is left out from 500 units of width on. */
static void
test_natural_height (void)
{
  for (guint i = 0; i < 8; i++) {
    g_autoptr (TuntasChart) chart = chart_samples_make (chart_samples[i]);
    TuntasChartStyle style;

    tuntas_chart_style_init_light (&style);
    for (double width = 520; width < 1400; width += 110) {
      g_autoptr (TuntasChartScene) scene = tuntas_chart_lay_out (
        chart, &style, width, tuntas_chart_measure_height (chart, &style, width));

      g_test_message ("%s at %g", chart_samples[i], width);
      assert_sound (scene);
      g_assert_true (tuntas_chart_scene_get_complete (scene));
    }
  }
}

static void
test_equal (gconstpointer data)
{
  g_autoptr (TuntasChart) one = chart_samples_make (data);
  g_autoptr (TuntasChart) other = chart_samples_make (data);
  TuntasChartPoint *point = &g_array_index (
    g_array_index (other->series, TuntasChartSeries, 0).points, TuntasChartPoint, 0);

  g_assert_true (tuntas_chart_equal (one, other));
  point->emphasis = !point->emphasis;
  g_assert_false (tuntas_chart_equal (one, other));
  point->emphasis = !point->emphasis;
  g_free (g_array_index (other->categories, TuntasChartCategory, 0).label);
  g_array_index (other->categories, TuntasChartCategory, 0).label = g_strdup ("Lain");
  g_assert_false (tuntas_chart_equal (one, other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < CHART_SAMPLES; i++) {
    g_autofree char *sound = g_strdup_printf ("/chart-layout/sound/%s", chart_samples[i]);
    g_autofree char *hit = g_strdup_printf ("/chart-layout/hit/%s", chart_samples[i]);
    g_autofree char *written = g_strdup_printf ("/chart-layout/written/%s", chart_samples[i]);
    g_autofree char *equal = g_strdup_printf ("/chart-layout/equal/%s", chart_samples[i]);

    g_test_add_data_func (equal, chart_samples[i], test_equal);
    g_test_add_data_func (sound, chart_samples[i], test_samples);
    if (strcmp (chart_samples[i], "trend200") != 0)
      g_test_add_data_func (written, chart_samples[i], test_written);
  }
  g_test_add_func ("/chart-layout/sizes", test_sizes);
  g_test_add_func ("/chart-layout/empty", test_empty);
  g_test_add_func ("/chart-layout/zero-and-missing", test_zero_and_missing);
  g_test_add_func ("/chart-layout/bar-geometry", test_bar_geometry);
  g_test_add_func ("/chart-layout/quadrant-geometry", test_quadrant_geometry);
  g_test_add_func ("/chart-layout/cut", test_cut);
  g_test_add_func ("/chart-layout/gap", test_gap);
  g_test_add_func ("/chart-layout/answers-fill", test_answers_fill);
  g_test_add_func ("/chart-layout/spoken", test_spoken);
  g_test_add_func ("/chart-layout/natural-height", test_natural_height);
  return g_test_run ();
}
