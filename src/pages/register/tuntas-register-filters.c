/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-register-filters.h"

#include <glib/gi18n-lib.h>

#include "tuntas-wrap-layout.h"

/* What can be filtered by; each is one drop-down whose first entry filters nothing. */
typedef enum {
  FILTER_STATE,
  FILTER_LANE,
  FILTER_KIND,
  FILTER_CHANNEL,
  FILTER_PERIOD,
  N_FILTERS,
} Filter;

enum {
  STATE_ALL,
  STATE_OPEN,
  STATE_OVERDUE,
  STATE_WAITING,
};

enum {
  PERIOD_ANY,
  PERIOD_TODAY,
  PERIOD_WEEK,
  PERIOD_MONTH,
  PERIOD_YEAR,
  PERIOD_LAST_YEAR,
};

static const char *const filter_names[N_FILTERS] = {"state", "lane", "kind", "channel", "period"};

/**
 * TuntasRegisterFilters:
 *
 * The drop-downs of the register.
 */
struct _TuntasRegisterFilters {
  GtkWidget parent_instance;

  TuntasSession *session;
  GtkDropDown *choices[N_FILTERS];
  GPtrArray *lanes; /* (element-type utf8): ids, in the order of the entries after the first */
  char *lane_wanted;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (TuntasRegisterFilters, tuntas_register_filters, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_choice (TuntasRegisterFilters *self, Filter filter)
{
  guint choice = gtk_drop_down_get_selected (self->choices[filter]);

  return choice == GTK_INVALID_LIST_POSITION ? 0 : choice;
}

static void
changed_cb (TuntasRegisterFilters *self)
{
  guint lane = get_choice (self, FILTER_LANE);

  for (guint i = 0; i < N_FILTERS; i++) {
    GtkWidget *choice = GTK_WIDGET (self->choices[i]);

    if (choice == NULL)
      return;
    if (get_choice (self, i) > 0)
      gtk_widget_add_css_class (choice, "filtering");
    else
      gtk_widget_remove_css_class (choice, "filtering");
  }
  if (self->quiet)
    return;
  g_free (self->lane_wanted);
  self->lane_wanted = lane > 0 && lane <= self->lanes->len
                        ? g_strdup (g_ptr_array_index (self->lanes, lane - 1))
                        : NULL;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkStringList *
list_states (void)
{
  const char *const titles[] = {_ ("All states"), C_ ("cases", "Open"), _ ("Overdue"),
                                _ ("Waiting"), NULL};

  return gtk_string_list_new (titles);
}

static GtkStringList *
list_periods (void)
{
  const char *const titles[] = {
    _ ("Any time"),  _ ("Today"), _ ("Last 7 days"), _ ("This month"), _ ("This year"),
    _ ("Last year"), NULL};

  return gtk_string_list_new (titles);
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("All kinds"));
  for (guint i = 0; i < TUNTAS_CASE_KIND_N; i++)
    gtk_string_list_append (list, tuntas_case_kind_get_title (i));
  return list;
}

static GtkStringList *
list_channels (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("All channels"));
  for (guint i = 0; i < TUNTAS_CHANNEL_N; i++)
    gtk_string_list_append (list, tuntas_channel_get_title (i));
  return list;
}

static GtkStringList *
list_lanes (TuntasRegisterFilters *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  GPtrArray *sops = self->session != NULL ? tuntas_session_get_sops (self->session) : NULL;

  g_ptr_array_set_size (self->lanes, 0);
  gtk_string_list_append (list, _ ("All holders"));
  for (guint i = 0; sops != NULL && i < sops->len; i++) {
    TuntasSop *sop = g_ptr_array_index (sops, i);

    for (guint j = 0; j < sop->lanes->len; j++) {
      TuntasLane *lane = g_ptr_array_index (sop->lanes, j);

      if (g_ptr_array_find_with_equal_func (self->lanes, lane->id, g_str_equal, NULL))
        continue;
      g_ptr_array_add (self->lanes, g_strdup (lane->id));
      gtk_string_list_append (list, lane->title);
    }
  }
  return list;
}

static void
show_lanes (TuntasRegisterFilters *self)
{
  g_autoptr (GtkStringList) list = list_lanes (self);
  guint place = 0;

  self->quiet = TRUE;
  gtk_drop_down_set_model (self->choices[FILTER_LANE], G_LIST_MODEL (list));
  if (self->lane_wanted != NULL &&
      g_ptr_array_find_with_equal_func (self->lanes, self->lane_wanted, g_str_equal, &place))
    gtk_drop_down_set_selected (self->choices[FILTER_LANE], place + 1);
  self->quiet = FALSE;
}

static void
add_choice (TuntasRegisterFilters *self, Filter filter, GtkStringList *list, const char *title)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (list), NULL);

  gtk_widget_set_tooltip_text (choice, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (choice, "filter");
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  self->choices[filter] = GTK_DROP_DOWN (choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tuntas_register_filters_dispose (GObject *object)
{
  TuntasRegisterFilters *self = TUNTAS_REGISTER_FILTERS (object);

  for (guint i = 0; i < N_FILTERS; i++)
    if (self->choices[i] != NULL)
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->choices[i])));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tuntas_register_filters_parent_class)->dispose (object);
}

static void
tuntas_register_filters_finalize (GObject *object)
{
  TuntasRegisterFilters *self = TUNTAS_REGISTER_FILTERS (object);

  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->lane_wanted, g_free);
  G_OBJECT_CLASS (tuntas_register_filters_parent_class)->finalize (object);
}

static void
tuntas_register_filters_class_init (TuntasRegisterFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_register_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_register_filters_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * TuntasRegisterFilters::changed:
   *
   * Something else is wanted.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TUNTAS_TYPE_REGISTER_FILTERS,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_register_filters_init (TuntasRegisterFilters *self)
{
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tuntas_wrap_layout_new (6));
  add_choice (self, FILTER_STATE, list_states (), _ ("State"));
  add_choice (self, FILTER_LANE, list_lanes (self), _ ("Held by"));
  add_choice (self, FILTER_KIND, list_kinds (), _ ("Kind"));
  add_choice (self, FILTER_CHANNEL, list_channels (), _ ("Channel"));
  add_choice (self, FILTER_PERIOD, list_periods (), _ ("Received"));
}

/**
 * tuntas_register_filters_set_session:
 * @self: the filters
 * @session: an office, whose lanes can be filtered by; also called when its SOPs have changed
 */
void
tuntas_register_filters_set_session (TuntasRegisterFilters *self, TuntasSession *session)
{
  g_return_if_fail (TUNTAS_IS_REGISTER_FILTERS (self));

  g_set_object (&self->session, session);
  show_lanes (self);
}

/* Registered from when, and before when. */
static void
apply_period (TuntasRegisterFilters *self, TuntasCaseQuery *query)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  int today = tuntas_calendar_date_of (calendar, query->now);
  int year = today / 10000, month = today / 100 % 100;

  switch (get_choice (self, FILTER_PERIOD)) {
  case PERIOD_TODAY:
    query->from = tuntas_calendar_time_of (calendar, today, 0);
    break;
  case PERIOD_WEEK:
    query->from = tuntas_calendar_time_of (calendar, today, 0) - 6 * 24 * 60 * 60;
    break;
  case PERIOD_MONTH:
    query->from = tuntas_calendar_time_of (calendar, year * 10000 + month * 100 + 1, 0);
    break;
  case PERIOD_YEAR:
    query->from = tuntas_calendar_time_of (calendar, year * 10000 + 101, 0);
    break;
  case PERIOD_LAST_YEAR:
    query->from = tuntas_calendar_time_of (calendar, (year - 1) * 10000 + 101, 0);
    query->until = tuntas_calendar_time_of (calendar, year * 10000 + 101, 0);
    break;
  case PERIOD_ANY:
  default:
    break;
  }
}

/**
 * tuntas_register_filters_apply:
 * @self: the filters
 * @query: a query being made, with its moment set
 */
void
tuntas_register_filters_apply (TuntasRegisterFilters *self, TuntasCaseQuery *query)
{
  guint state = get_choice (self, FILTER_STATE);

  g_return_if_fail (TUNTAS_IS_REGISTER_FILTERS (self));

  query->open = state != STATE_ALL;
  query->overdue = state == STATE_OVERDUE;
  query->waiting = state == STATE_WAITING;
  query->lane = g_strdup (self->lane_wanted);
  query->kind = (int)get_choice (self, FILTER_KIND) - 1;
  query->channel = (int)get_choice (self, FILTER_CHANNEL) - 1;
  apply_period (self, query);
}

/**
 * tuntas_register_filters_reset:
 * @self: the filters
 *
 * Filters nothing any more.
 */
void
tuntas_register_filters_reset (TuntasRegisterFilters *self)
{
  g_return_if_fail (TUNTAS_IS_REGISTER_FILTERS (self));

  self->quiet = TRUE;
  for (guint i = 0; i < N_FILTERS; i++)
    gtk_drop_down_set_selected (self->choices[i], 0);
  self->quiet = FALSE;
  changed_cb (self);
}

/**
 * tuntas_register_filters_is_set:
 * @self: the filters
 *
 * Returns: whether anything is filtered
 */
gboolean
tuntas_register_filters_is_set (TuntasRegisterFilters *self)
{
  g_return_val_if_fail (TUNTAS_IS_REGISTER_FILTERS (self), FALSE);

  for (guint i = 0; i < N_FILTERS; i++)
    if (get_choice (self, i) > 0)
      return TRUE;
  return FALSE;
}

/**
 * tuntas_register_filters_save:
 * @self: the filters
 *
 * Returns: (transfer floating): a dictionary to restore them from
 */
GVariant *
tuntas_register_filters_save (TuntasRegisterFilters *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < N_FILTERS; i++)
    if (i != FILTER_LANE && get_choice (self, i) > 0)
      g_variant_builder_add (&builder, "{sv}", filter_names[i],
                             g_variant_new_uint32 (get_choice (self, i)));
  if (self->lane_wanted != NULL)
    g_variant_builder_add (&builder, "{sv}", filter_names[FILTER_LANE],
                           g_variant_new_string (self->lane_wanted));
  return g_variant_builder_end (&builder);
}

/**
 * tuntas_register_filters_restore:
 * @self: the filters
 * @saved: as it was saved
 */
void
tuntas_register_filters_restore (TuntasRegisterFilters *self, GVariant *saved)
{
  g_return_if_fail (TUNTAS_IS_REGISTER_FILTERS (self));

  self->quiet = TRUE;
  for (guint i = 0; i < N_FILTERS; i++) {
    guint choice = 0;

    if (i != FILTER_LANE && g_variant_lookup (saved, filter_names[i], "u", &choice))
      gtk_drop_down_set_selected (self->choices[i], choice);
  }
  g_clear_pointer (&self->lane_wanted, g_free);
  g_variant_lookup (saved, filter_names[FILTER_LANE], "s", &self->lane_wanted);
  show_lanes (self);
  changed_cb (self);
}
