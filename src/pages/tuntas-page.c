/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasPage:
 *
 * A page of the main window. It is given a session and the settings when it is made, asks the
 * window for everything else by signals, and is refreshed when what the session holds has changed:
 * at once while it is in sight, otherwise when it comes to sight.
 */

typedef struct {
  TuntasSession *session;
  GSettings *settings;
  GCancellable *cancellable;
  char *title;
  char *primary_label;
  char *primary_action;
  gboolean stale;
  gboolean has_focused;
} TuntasPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TuntasPage, tuntas_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SESSION,
  PROP_SETTINGS,
  PROP_TITLE,
  PROP_PRIMARY_LABEL,
  PROP_PRIMARY_ACTION,
  N_PROPS,
};

enum {
  SIGNAL_OPEN_CASE,
  SIGNAL_NAVIGATE,
  SIGNAL_TOAST,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static TuntasPagePrivate *
get_private (TuntasPage *self)
{
  return tuntas_page_get_instance_private (self);
}

static void
session_changed_cb (TuntasPage *self)
{
  TuntasPagePrivate *priv = get_private (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tuntas_page_refresh (self);
  else
    priv->stale = TRUE;
}

static void
tuntas_page_map (GtkWidget *widget)
{
  TuntasPage *self = TUNTAS_PAGE (widget);

  GTK_WIDGET_CLASS (tuntas_page_parent_class)->map (widget);
  if (get_private (self)->stale)
    tuntas_page_refresh (self);
}

/* A page is a group that a screen reader names like the window does. */
static void
describe_to_reader (TuntasPage *self)
{
  const char *title = get_private (self)->title;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
}

static void
tuntas_page_constructed (GObject *object)
{
  TuntasPage *self = TUNTAS_PAGE (object);
  TuntasPagePrivate *priv = get_private (self);

  G_OBJECT_CLASS (tuntas_page_parent_class)->constructed (object);
  priv->stale = TRUE;
  if (priv->title == NULL && TUNTAS_PAGE_GET_CLASS (self)->title != NULL)
    priv->title = g_strdup (_ (TUNTAS_PAGE_GET_CLASS (self)->title));
  describe_to_reader (self);
  if (priv->session != NULL)
    g_signal_connect_object (priv->session, "changed", G_CALLBACK (session_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* The window is gone. What is being read holds the page until it is read: dispose comes too late.
 */
static void
tuntas_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (get_private (TUNTAS_PAGE (widget))->cancellable);
  GTK_WIDGET_CLASS (tuntas_page_parent_class)->unroot (widget);
}

static void
tuntas_page_dispose (GObject *object)
{
  g_cancellable_cancel (get_private (TUNTAS_PAGE (object))->cancellable);
  G_OBJECT_CLASS (tuntas_page_parent_class)->dispose (object);
}

static void
tuntas_page_finalize (GObject *object)
{
  TuntasPagePrivate *priv = get_private (TUNTAS_PAGE (object));

  g_clear_object (&priv->session);
  g_clear_object (&priv->settings);
  g_clear_object (&priv->cancellable);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->primary_label, g_free);
  g_clear_pointer (&priv->primary_action, g_free);
  G_OBJECT_CLASS (tuntas_page_parent_class)->finalize (object);
}

static void
tuntas_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TuntasPagePrivate *priv = get_private (TUNTAS_PAGE (object));

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, priv->session);
    break;
  case PROP_SETTINGS:
    g_value_set_object (value, priv->settings);
    break;
  case PROP_TITLE:
    g_value_set_string (value, priv->title);
    break;
  case PROP_PRIMARY_LABEL:
    g_value_set_string (value, priv->primary_label);
    break;
  case PROP_PRIMARY_ACTION:
    g_value_set_string (value, priv->primary_action);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
set_text (TuntasPage *self, char **member, const GValue *value, GParamSpec *pspec)
{
  const char *text = g_value_get_string (value);

  if (g_strcmp0 (*member, text) == 0)
    return;
  g_free (*member);
  *member = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
tuntas_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TuntasPage *self = TUNTAS_PAGE (object);
  TuntasPagePrivate *priv = get_private (self);

  switch (id) {
  case PROP_SESSION:
    priv->session = g_value_dup_object (value);
    break;
  case PROP_SETTINGS:
    priv->settings = g_value_dup_object (value);
    break;
  case PROP_TITLE:
    set_text (self, &priv->title, value, pspec);
    describe_to_reader (self);
    break;
  case PROP_PRIMARY_LABEL:
    set_text (self, &priv->primary_label, value, pspec);
    break;
  case PROP_PRIMARY_ACTION:
    set_text (self, &priv->primary_action, value, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_page_class_init (TuntasPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = tuntas_page_constructed;
  object_class->dispose = tuntas_page_dispose;
  object_class->finalize = tuntas_page_finalize;
  object_class->get_property = tuntas_page_get_property;
  object_class->set_property = tuntas_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = tuntas_page_map;
  GTK_WIDGET_CLASS (klass)->unroot = tuntas_page_unroot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * TuntasPage:session:
   *
   * The open office.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, TUNTAS_TYPE_SESSION, once);
  /**
   * TuntasPage:settings:
   *
   * What the program remembers for this person on this computer.
   */
  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  /**
   * TuntasPage:title:
   *
   * Title in the window; that of the class until the page sets its own.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * TuntasPage:primary-label:
   *
   * Label of the one suggested button in the header; NULL for the window's "New complaint".
   */
  props[PROP_PRIMARY_LABEL] = g_param_spec_string ("primary-label", NULL, NULL, NULL, flags);
  /**
   * TuntasPage:primary-action:
   *
   * Detailed name of the action of that button; NULL for the window's own, empty for no button.
   */
  props[PROP_PRIMARY_ACTION] = g_param_spec_string ("primary-action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * TuntasPage::open-case:
   * @case_id: which
   *
   * The person opened a case.
   */
  signals[SIGNAL_OPEN_CASE] = g_signal_new ("open-case", TUNTAS_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * TuntasPage::navigate:
   * @name: of a page
   * @target: (nullable): what it shall show
   *
   * The person went to another page.
   */
  signals[SIGNAL_NAVIGATE] =
    g_signal_new ("navigate", TUNTAS_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  2, G_TYPE_STRING, G_TYPE_VARIANT);
  /**
   * TuntasPage::toast:
   * @toast: to show
   *
   * Something succeeded.
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", TUNTAS_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * TuntasPage::failed:
   * @heading: what did not work
   * @error: why
   *
   * Something failed, which the window shows until it was read.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUNTAS_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
tuntas_page_init (TuntasPage *self)
{
  get_private (self)->cancellable = g_cancellable_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * tuntas_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): the open office
 */
TuntasSession *
tuntas_page_get_session (TuntasPage *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

/**
 * tuntas_page_get_settings:
 * @self: a page
 *
 * Returns: (transfer none): what the program remembers on this computer
 */
GSettings *
tuntas_page_get_settings (TuntasPage *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE (self), NULL);

  return get_private (self)->settings;
}

/**
 * tuntas_page_get_cancellable:
 * @self: a page
 *
 * Returns: (transfer none): cancelled when the window of the page goes away; for every call that
 *   reads for it
 */
GCancellable *
tuntas_page_get_cancellable (TuntasPage *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE (self), NULL);

  return get_private (self)->cancellable;
}

/**
 * tuntas_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its title
 */
const char *
tuntas_page_get_title (TuntasPage *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

/**
 * tuntas_page_set_title:
 * @self: a page
 * @title: title in the window
 */
void
tuntas_page_set_title (TuntasPage *self, const char *title)
{
  g_return_if_fail (TUNTAS_IS_PAGE (self));

  g_object_set (self, "title", title, NULL);
}

/**
 * tuntas_page_get_primary_label:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): label of the suggested button in the header
 */
const char *
tuntas_page_get_primary_label (TuntasPage *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE (self), NULL);

  return get_private (self)->primary_label;
}

/**
 * tuntas_page_get_primary_action:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): detailed action of that button
 */
const char *
tuntas_page_get_primary_action (TuntasPage *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE (self), NULL);

  return get_private (self)->primary_action;
}

/**
 * tuntas_page_refresh:
 * @self: a page
 *
 * Reads again what the page shows.
 */
void
tuntas_page_refresh (TuntasPage *self)
{
  g_return_if_fail (TUNTAS_IS_PAGE (self));

  get_private (self)->stale = FALSE;
  if (TUNTAS_PAGE_GET_CLASS (self)->refresh != NULL)
    TUNTAS_PAGE_GET_CLASS (self)->refresh (self);
}

/**
 * tuntas_page_show_target:
 * @self: a page
 * @target: (nullable): what to show, of the type that the page says in its header
 *
 * Called by the window before the page comes to sight by navigation.
 */
void
tuntas_page_show_target (TuntasPage *self, GVariant *target)
{
  g_return_if_fail (TUNTAS_IS_PAGE (self));

  if (TUNTAS_PAGE_GET_CLASS (self)->show_target != NULL)
    TUNTAS_PAGE_GET_CLASS (self)->show_target (self, target);
}

/**
 * tuntas_page_open_case:
 * @self: a page
 * @case_id: case to show
 *
 * Asks the window for the page of a case.
 */
void
tuntas_page_open_case (TuntasPage *self, gint64 case_id)
{
  g_return_if_fail (TUNTAS_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_OPEN_CASE], 0, case_id);
}

/**
 * tuntas_page_navigate:
 * @self: a page
 * @name: class name of the other page, as in TuntasPageClass
 * @target: (nullable): what it shall show; a floating reference is taken
 */
void
tuntas_page_navigate (TuntasPage *self, const char *name, GVariant *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_return_if_fail (TUNTAS_IS_PAGE (self));
  g_return_if_fail (name != NULL);

  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, name, owned);
}

/**
 * tuntas_page_toast:
 * @self: a page
 * @text: what succeeded, plain text
 */
void
tuntas_page_toast (TuntasPage *self, const char *text)
{
  tuntas_page_toast_with_action (self, text, NULL, NULL);
}

/**
 * tuntas_page_toast_with_action:
 * @self: a page
 * @text: what succeeded, plain text
 * @button: (nullable): label of the next act
 * @detailed_action: (nullable): the next act, like "win.open-case(int64 5)"
 */
void
tuntas_page_toast_with_action (TuntasPage *self,
                               const char *text,
                               const char *button,
                               const char *detailed_action)
{
  g_autofree char *markup = NULL;
  g_autoptr (AdwToast) toast = NULL;

  g_return_if_fail (TUNTAS_IS_PAGE (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  if (button != NULL) {
    adw_toast_set_button_label (toast, button);
    adw_toast_set_detailed_action_name (toast, detailed_action);
    adw_toast_set_timeout (toast, 10);
  }
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

/**
 * tuntas_page_take_focus:
 * @self: a page
 *
 * Puts the keyboard on the first thing of the page once, when the page is in sight and has
 * something to put it on: a page that still reads could take no focus when it was opened.
 */
void
tuntas_page_take_focus (TuntasPage *self)
{
  TuntasPagePrivate *priv = get_private (self);

  g_return_if_fail (TUNTAS_IS_PAGE (self));

  if (priv->has_focused || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  priv->has_focused = TRUE;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * tuntas_page_report:
 * @self: a page
 * @heading: what did not work, one sentence
 * @error: why
 *
 * Shows a failure until it was read. A cancelled call is passed over in silence.
 */
void
tuntas_page_report (TuntasPage *self, const char *heading, const GError *error)
{
  g_return_if_fail (TUNTAS_IS_PAGE (self));
  g_return_if_fail (error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, heading, error);
}
