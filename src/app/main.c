/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-application.h"
#include "tuntas-paths.h"
#include "tuntas-preferences.h"

int
main (int argc, char **argv)
{
  g_autoptr (GSettings) settings = tuntas_preferences_new ();
  g_autofree char *language = g_settings_get_string (settings, "language");
  g_autoptr (TuntasApplication) application = NULL;

  tuntas_paths_init_language (language);
  gtk_disable_setlocale ();
  application = tuntas_application_new (settings);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
