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

/* How many of the pages stand in the sidebar. */
#define N_LISTED 8

/* The pages of the window: those of the sidebar in its order, which Ctrl+1 … Ctrl+8 follow, then
 * those that are reached by navigation only. A page registers itself here and nowhere else. The
 * name is that of its class, so that to find a page does not make the classes of all others. */
/* clang-format off */
static const struct {
  const char *name;
  GType (*get_type) (void);
} pages[] = {
  {"desk", tuntas_desk_page_get_type},
  {"board", tuntas_board_page_get_type},
  {"register", tuntas_register_page_get_type},
  {"meetings", tuntas_meetings_page_get_type},
  {"letters", tuntas_letters_page_get_type},
  {"survey", tuntas_survey_page_get_type},
  {"import", tuntas_import_page_get_type},
  {"settings", tuntas_settings_page_get_type},
  {"intake", tuntas_intake_page_get_type},
  {"case", tuntas_case_page_get_type},
  {"survey-period", tuntas_survey_period_page_get_type},
  {"survey-forms", tuntas_survey_forms_page_get_type},
  {"kiosk", tuntas_kiosk_page_get_type},
  {"survey-editor", tuntas_survey_editor_page_get_type},
  {"survey-import", tuntas_survey_import_page_get_type},
  {"survey-keying", tuntas_survey_keying_page_get_type},
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
  return G_N_ELEMENTS (pages);
}

/**
 * tuntas_page_table_get_n_listed:
 *
 * Returns: how many of them stand in the sidebar; they come first
 */
guint
tuntas_page_table_get_n_listed (void)
{
  return N_LISTED;
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

  return pages[index].get_type ();
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
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return pages[i].get_type ();
  return G_TYPE_INVALID;
}
