/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-person-name.h"

static const struct {
  const char *name;
  const char *masked;
  const char *initials;
} names[] = {
  {"Siti Aminah", "S••• A•••••", "SA"},
  {"Drs. H. Budi Santoso, M.M.", "B••• S••••••", "BS"},
  {"Dr.Ir.Rina Contoh", "R••• C•••••", "RC"},
  {"Prof.Dr. Andi", "A•••", "A"},
  {"dr. Wati Contoh", "W••• C•••••", "WC"},
  {"Hj Nur Contoh S.Sos, MM", "N•• C••••• S••••", "NS"},
  {"K.H. Ahmad", "A••••", "A"},
  {"Irwan", "I••••", "I"},
  {"H.", "H•", "H"},
  {"A", "A", "A"},
  {"Ñoño Über", "Ñ••• Ü•••", "ÑÜ"},
  {"  Siti   Aminah  ", "S••• A•••••", "SA"},
  {"", "", ""},
  {NULL, "", ""},
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *masked = tuntas_person_name_mask (names[i].name);
    g_autofree char *initials = tuntas_person_name_get_initials (names[i].name);

    g_assert_cmpstr (masked, ==, names[i].masked);
    g_assert_cmpstr (initials, ==, names[i].initials);
  }
}

static void
test_broken_utf8 (void)
{
  g_autofree char *masked = tuntas_person_name_mask ("S\xffti Aminah");

  g_assert_true (g_utf8_validate (masked, -1, NULL));
  g_assert_true (g_str_has_suffix (masked, "A•••••"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-name/names", test_names);
  g_test_add_func ("/person-name/broken-utf8", test_broken_utf8);
  return g_test_run ();
}
