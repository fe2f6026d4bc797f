/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one letter, as a whole process: bench-letter TEMPLATE PDF [INVITED] [PAPER]. */
#include "config.h"

#include "letter-samples.h"

#include "tuntas-typesetter.h"

#include <stdlib.h>

int
main (int argc, char *argv[])
{
  const TuntasPdfProperties properties = {"Surat contoh", "Dinas Contoh", "Pengaduan contoh",
                                          1795000000};
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TuntasLetterTemplate) letter_template = NULL;
  g_autoptr (TuntasTypesetter) typesetter = NULL;
  g_autoptr (TuntasFieldSet) fields = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 3) {
    g_printerr ("Usage: %s TEMPLATE PDF [INVITED] [PAPER]\n", argv[0]);
    return 2;
  }
  letter_template = tuntas_letter_template_load (argv[1], &error);
  if (letter_template != NULL) {
    fields = letter_samples_make_fields (argc > 3 ? (guint)atoi (argv[3]) : 3);
    typesetter = tuntas_typesetter_new ();
    pdf = tuntas_typesetter_render (typesetter, letter_template, fields, argc > 4 ? argv[4] : NULL,
                                    &properties, warnings, &error);
  }
  for (guint i = 0; i < warnings->len; i++)
    g_printerr ("%s\n", (char *)g_ptr_array_index (warnings, i));
  if (pdf == NULL || !g_file_set_contents (argv[2], g_bytes_get_data (pdf, NULL),
                                           (gssize)g_bytes_get_size (pdf), &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  return 0;
}
