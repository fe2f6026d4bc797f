/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "display-fixture.h"
#include "tuntas-main-window.h"

G_BEGIN_DECLS

/* What the office has to be looked at. */
typedef struct {
  GArray *cases;    /* (element-type gint64) */
  GArray *surveys;  /* (element-type gint64) */
  GArray *batches;  /* (element-type gint64) */
  GArray *meetings; /* (element-type gint64) */
  GArray *letters;  /* (element-type gint64) */
} Places;

/* Holds up the worker as a slow disk does. */
typedef struct {
  GMutex mutex;
  GCond cond;
  gboolean shut;
} Gate;

typedef struct {
  GRand *rand;
  guint32 seed;
  guint step;
  char *folder;
  char *path;
  char *table; /* file with answers to a survey */
  TuntasClock *clock;
  TuntasSession *session;
  GSettings *settings;
  TuntasMainWindow *window;
  Places places;
  Gate gate;
  guint held;        /* steps until the worker goes on; 0 when it is not held */
  guint waiting;     /* answers that were asked for by the monkey itself */
  GHashTable *alive; /* (element-type GObject utf8): what was closed, or will be */
} Monkey;

typedef gboolean (*MonkeyFits) (GtkWidget *widget);

void monkey_make_sample (void);
void monkey_drop_sample (void);
void monkey_set_up (Monkey *self, guint32 seed);
void monkey_tear_down (Monkey *self);

guint monkey_below (Monkey *self, guint n);
gboolean monkey_one_in (Monkey *self, guint n);
gint64 monkey_any_id (Monkey *self, GArray *ids);
void monkey_note (Monkey *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void monkey_collect (GtkWidget *root, MonkeyFits fits, GPtrArray *found);

void monkey_watch_pages (Monkey *self);
void monkey_open_window (Monkey *self);
void monkey_close_window (Monkey *self);
void monkey_close_others (Monkey *self);
void monkey_close_and_reopen (Monkey *self);
void monkey_close_office (Monkey *self);

void monkey_ask (Monkey *self, TuntasSessionFunc func, gpointer data);
void monkey_hold (Monkey *self);
void monkey_release (Monkey *self);
void monkey_settle (Monkey *self);

G_END_DECLS
