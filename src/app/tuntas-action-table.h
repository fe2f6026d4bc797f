/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TuntasActionKey:
 * @action: detailed name of an action
 * @accelerators: as gtk_accelerator_parse() reads them, apart by spaces
 * @title: msgid of what it does; NULL keeps it out of the list of keys
 *
 * A command of the window with its keys.
 */
typedef struct {
  const char *action;
  const char *accelerators;
  const char *title;
} TuntasActionKey;

const TuntasActionKey *tuntas_action_table_get (gsize *n_keys);
void tuntas_action_table_install (GtkApplication *application);

G_END_DECLS
