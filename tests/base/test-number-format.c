/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-number-format.h"

static const TuntasNumberParts parts = {.number = 12,
                                        .date = 20261120,
                                        .code = "000.4.3",
                                        .unit = "DPMPTSP",
                                        .nature = "B"};

static void
test_apply (void)
{
  static const struct {
    const char *format;
    const char *number;
  } cases[] = {
    {"{no:4}/ADU/{bulan_romawi}/{tahun}", "0012/ADU/XI/2026"},
    {"{kode}/{no:3}/{unit}/{bulan_romawi}/{tahun}", "000.4.3/012/DPMPTSP/XI/2026"},
    {"{sifat}-{no}/{unit}/{bulan}/{tahun}", "B-12/DPMPTSP/11/2026"},
    {"{no:1}.{tahun}", "12.2026"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *number = tuntas_number_format_apply (cases[i].format, &parts, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (number, ==, cases[i].number);
  }
}

static void
test_faulty (void)
{
  static const struct {
    const char *format;
    const char *word;
  } cases[] = {
    {"", "{no}"},
    {"{tahun}", "{no}"},
    {"{no}/ADU", "{tahun}"},
    {"{no}/{tahun", "brace"},
    {"{no}}/{tahun}", "brace"},
    {"{nomor}/{tahun}", "{nomor}"},
    {"{no:}/{tahun}", "{no:}"},
    {"{no:0}/{tahun}", "{no:0}"},
    {"{no:10}/{tahun}", "{no:10}"},
    {"{no}/{tahun:2}", "{tahun:2}"},
    {"{}/{no}/{tahun}", "{}"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) apply_error = NULL;
    g_autofree char *number = NULL;

    g_assert_false (tuntas_number_format_check (cases[i].format, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    g_assert_nonnull (strstr (error->message, cases[i].word));
    number = tuntas_number_format_apply (cases[i].format, &parts, &apply_error);
    g_assert_null (number);
    g_assert_error (apply_error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
}

static void
test_missing_part (void)
{
  g_autoptr (GError) error = NULL;
  TuntasNumberParts without_code = parts;
  g_autofree char *number = NULL;

  without_code.code = "";
  number = tuntas_number_format_apply ("{kode}/{no}/{tahun}", &without_code, &error);
  g_assert_null (number);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (error->message, "{kode}"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-format/apply", test_apply);
  g_test_add_func ("/number-format/faulty", test_faulty);
  g_test_add_func ("/number-format/missing-part", test_missing_part);
  return g_test_run ();
}
