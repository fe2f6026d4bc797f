/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-preferences.h"

/**
 * tuntas_preferences_new:
 *
 * Opens what the program remembers for this person on this computer. A program that was not
 * installed finds its schema in the build folder.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
tuntas_preferences_new (void)
{
  GSettingsSchemaSource *usual = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) built = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (usual != NULL)
    schema = g_settings_schema_source_lookup (usual, TUNTAS_APPLICATION_ID, TRUE);
  if (schema == NULL) {
    built =
      g_settings_schema_source_new_from_directory (TUNTAS_BUILD_ROOT "/data", usual, TRUE, NULL);
    if (built != NULL)
      schema = g_settings_schema_source_lookup (built, TUNTAS_APPLICATION_ID, FALSE);
  }
  if (schema == NULL)
    g_error ("The settings schema %s is not installed", TUNTAS_APPLICATION_ID);
  return g_settings_new_full (schema, NULL, NULL);
}
