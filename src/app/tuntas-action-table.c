/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-action-table.h"

#include <glib/gi18n-lib.h>

static const TuntasActionKey keys[] = {
  {"win.new-case", "<Control>n", N_ ("New complaint")},
  {"win.search", "<Control>k <Control>f", N_ ("Search")},
  {"win.refresh", "F5", N_ ("Read again")},
  {"win.back", "<Alt>Left", N_ ("Back")},
  {"app.open", "<Control>o", N_ ("Open an office file")},
  {"win.shortcuts", "<Control>question F1", N_ ("Keys")},
  {"win.choose-official", "<Control>u", N_ ("Choose your name")},
  {"win.menu", "F10", N_ ("Main menu")},
  {"win.show-page-at(1)", "<Control>1", NULL},
  {"win.show-page-at(2)", "<Control>2", NULL},
  {"win.show-page-at(3)", "<Control>3", NULL},
  {"win.show-page-at(4)", "<Control>4", NULL},
  {"win.show-page-at(5)", "<Control>5", NULL},
  {"win.show-page-at(6)", "<Control>6", NULL},
  {"win.show-page-at(7)", "<Control>7", NULL},
  {"win.show-page-at(8)", "<Control>8", NULL},
  {"window.close", "<Control>w", N_ ("Close the window")},
  {"app.quit", "<Control>q", N_ ("Quit")},
};

/**
 * tuntas_action_table_get:
 * @n_keys: (out): how many
 *
 * Returns: (transfer none) (array length=n_keys): the commands of the window that have keys
 */
const TuntasActionKey *
tuntas_action_table_get (gsize *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);
  return keys;
}

/**
 * tuntas_action_table_install:
 * @application: an application
 *
 * Gives every command of the table its keys.
 */
void
tuntas_action_table_install (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_auto (GStrv) accelerators = g_strsplit (keys[i].accelerators, " ", -1);

    gtk_application_set_accels_for_action (application, keys[i].action,
                                           (const char *const *)accelerators);
  }
}
