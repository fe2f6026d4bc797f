/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-case-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/**
 * TuntasPageKey:
 * @accelerator: as gtk_accelerator_parse() reads it
 * @title: what it does, a msgid
 *
 * A key of a page, for the list of keys.
 */
typedef struct {
  const char *accelerator;
  const char *title;
} TuntasPageKey;

#define TUNTAS_TYPE_PAGE (tuntas_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TuntasPage, tuntas_page, TUNTAS, PAGE, AdwBin)

/**
 * TuntasPageClass:
 * @name: by which other pages navigate to it; set in class_init like all that follows
 * @title: msgid of the title in the sidebar and the window
 * @icon_name: symbolic icon in the sidebar; NULL keeps the page out of the sidebar
 * @belongs_to: (nullable): page whose entry of the sidebar is marked while this one is in sight
 * @keys: keys of the page, ended by an empty entry; NULL for none
 * @ages: it shows time left, so that the window refreshes it every minute
 * @count: (nullable): which of the counts stands beside the title in the sidebar
 * @refresh: reads again what the page shows; called when it comes to sight and something changed
 * since, and on F5. Must not lose what the person is typing
 * @show_target: (nullable): shows what was navigated to: @target is the page's own, see its header
 */
struct _TuntasPageClass {
  AdwBinClass parent_class;

  const char *name;
  const char *title;
  const char *icon_name;
  const char *belongs_to;
  const TuntasPageKey *keys;
  gboolean ages;
  guint (*count) (const TuntasCounts *counts);
  void (*refresh) (TuntasPage *self);
  void (*show_target) (TuntasPage *self, GVariant *target);
};

TuntasSession *tuntas_page_get_session (TuntasPage *self);
GSettings *tuntas_page_get_settings (TuntasPage *self);
GCancellable *tuntas_page_get_cancellable (TuntasPage *self);

const char *tuntas_page_get_title (TuntasPage *self);
void tuntas_page_set_title (TuntasPage *self, const char *title);
const char *tuntas_page_get_primary_label (TuntasPage *self);
const char *tuntas_page_get_primary_action (TuntasPage *self);

void tuntas_page_refresh (TuntasPage *self);
void tuntas_page_show_target (TuntasPage *self, GVariant *target);

void tuntas_page_open_case (TuntasPage *self, gint64 case_id);
void tuntas_page_navigate (TuntasPage *self, const char *name, GVariant *target);
void tuntas_page_toast (TuntasPage *self, const char *text);
void tuntas_page_toast_with_action (TuntasPage *self,
                                    const char *text,
                                    const char *button,
                                    const char *detailed_action);
void tuntas_page_take_focus (TuntasPage *self);
void tuntas_page_report (TuntasPage *self, const char *heading, const GError *error);

G_END_DECLS
