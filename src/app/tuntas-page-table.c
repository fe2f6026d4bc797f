/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-table.h"

#include "tuntas-board-page.h"
#include "tuntas-case-page.h"
#include "tuntas-desk-page.h"
#include "tuntas-import-page.h"
#include "tuntas-intake-page.h"
#include "tuntas-kiosk-page.h"
#include "tuntas-letters-page.h"
#include "tuntas-meetings-page.h"
#include "tuntas-register-page.h"
#include "tuntas-settings-page.h"
#include "tuntas-survey-editor-page.h"
#include "tuntas-survey-forms-page.h"
#include "tuntas-survey-import-page.h"
#include "tuntas-survey-keying-page.h"
#include "tuntas-survey-page.h"
#include "tuntas-survey-period-page.h"

/* The pages of the window in the order of the sidebar; Ctrl+1 … Ctrl+8 follow it. What has no icon
 * is reached by navigation only. A page registers itself here and nowhere else. */
/* clang-format off */
static GType (*const page_types[]) (void) = {
  tuntas_desk_page_get_type,
  tuntas_board_page_get_type,
  tuntas_register_page_get_type,
  tuntas_meetings_page_get_type,
  tuntas_letters_page_get_type,
  tuntas_survey_page_get_type,
  tuntas_import_page_get_type,
  tuntas_settings_page_get_type,
  tuntas_intake_page_get_type,
  tuntas_case_page_get_type,
  tuntas_survey_period_page_get_type,
  tuntas_survey_forms_page_get_type,
  tuntas_kiosk_page_get_type,
  tuntas_survey_editor_page_get_type,
  tuntas_survey_import_page_get_type,
  tuntas_survey_keying_page_get_type,
  NULL,
};
/* clang-format on */

/**
 * tuntas_page_table_get_n_pages:
 *
 * Returns: how many kinds of pages there are
 */
guint
tuntas_page_table_get_n_pages (void)
{
  return G_N_ELEMENTS (page_types) - 1;
}

/**
 * tuntas_page_table_get_page_type:
 * @index: from 0
 *
 * Returns: type of a page, derived from TuntasPage
 */
GType
tuntas_page_table_get_page_type (guint index)
{
  g_return_val_if_fail (index < tuntas_page_table_get_n_pages (), G_TYPE_INVALID);

  return page_types[index]();
}

/**
 * tuntas_page_table_find:
 * @name: as in the class of the page
 *
 * Returns: type of the page of that name; %G_TYPE_INVALID when there is none
 */
GType
tuntas_page_table_find (const char *name)
{
  for (guint i = 0; i < tuntas_page_table_get_n_pages (); i++) {
    GType type = tuntas_page_table_get_page_type (i);
    TuntasPageClass *klass = g_type_class_ref (type);
    gboolean found = g_strcmp0 (klass->name, name) == 0;

    g_type_class_unref (klass);
    if (found)
      return type;
  }
  return G_TYPE_INVALID;
}
