/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-banner.h"
#include "tuntas-case-counter.h"
#include "tuntas-case-search.h"
#include "tuntas-main-window.h"
#include "tuntas-page-history.h"
#include "tuntas-sidebar.h"

G_BEGIN_DECLS

/* Shared by the window and its actions only. */
struct _TuntasMainWindow {
  AdwApplicationWindow parent_instance;

  GMenuModel *main_menu;
  GtkMenuButton *menu_button;
  GtkWidget *back_button;
  GtkLabel *office_label;
  AdwBin *search_place;
  GtkButton *primary_button;
  TuntasBanner *banner;
  AdwToastOverlay *toasts;
  AdwToast *toast; /* weak: the one in sight */
  GtkStack *root;
  GtkSpinner *spinner;
  GtkLabel *opening_label;
  AdwStatusPage *failure;
  TuntasSidebar *sidebar;
  GtkStack *pages;

  TuntasSession *session;
  GSettings *settings;
  GCancellable *cancellable;
  TuntasCaseSearch *search;
  TuntasCaseCounter *counter;
  gboolean visitor;
  char *path;
  TuntasPageHistory *history;
  char *page_name;
  GVariant *page_target;
  guint work_id;
  guint minute_id;
  guint fold_id;
};

void tuntas_main_window_add_actions (TuntasMainWindow *self);
void tuntas_main_window_set_enabled (TuntasMainWindow *self, const char *action, gboolean enabled);
void tuntas_main_window_show_place (TuntasMainWindow *self, const char *name, GVariant *target);

G_END_DECLS
