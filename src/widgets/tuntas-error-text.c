/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-error-text.h"

#include <glib/gi18n-lib.h>

static const char *
describe_io (const GError *error)
{
  if (error->domain != G_IO_ERROR && error->domain != G_FILE_ERROR)
    return NULL;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return _ ("The file is not there any more. Choose another one.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM))
    return _ ("This computer does not allow it here. Choose another folder, or ask whoever looks "
              "after the computer.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return _ ("The disk is full. Free some space and try again; what was saved before is safe.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return _ ("The disk can only be read. Choose a folder on another one.");
  return NULL;
}

/**
 * tuntas_error_text_describe:
 * @error: from any layer
 *
 * Says an error to a person. Messages of our own layers are sentences with the next act already;
 * those of the system are replaced where we know better, else quoted.
 *
 * Returns: (transfer full): one or more sentences
 */
char *
tuntas_error_text_describe (const GError *error)
{
  const char *sentence;

  g_return_val_if_fail (error != NULL, NULL);

  if (g_str_has_prefix (g_quark_to_string (error->domain), "tuntas"))
    return g_strdup (error->message);
  sentence = describe_io (error);
  if (sentence != NULL)
    return g_strdup (sentence);
  /* Translators: %s is what the computer said, often in English */
  return g_strdup_printf (_ ("The computer answered: “%s”. Nothing was changed; try again."),
                          error->message);
}
