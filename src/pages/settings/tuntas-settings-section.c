/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-section.h"

#include "tuntas-file-picker.h"

/**
 * TuntasSettingsSection:
 *
 * A section of the settings. It is made by the page of the settings, which hands it the session and
 * tells it when to read again.
 */
typedef struct {
  TuntasPage *page; /* weak: the page holds the section */
  TuntasSession *session;
  GSettings *settings;
  GCancellable *cancellable;
} TuntasSettingsSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TuntasSettingsSection, tuntas_settings_section, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static TuntasSettingsSectionPrivate *
get_private (TuntasSettingsSection *self)
{
  return tuntas_settings_section_get_instance_private (self);
}

static void
tuntas_settings_section_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  TuntasSettingsSectionPrivate *priv = get_private (TUNTAS_SETTINGS_SECTION (object));
  TuntasPage *page;

  if (id != PROP_PAGE) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  page = g_value_get_object (value);
  g_set_weak_pointer (&priv->page, page);
  g_set_object (&priv->session, tuntas_page_get_session (page));
  g_set_object (&priv->settings, tuntas_page_get_settings (page));
  g_set_object (&priv->cancellable, tuntas_page_get_cancellable (page));
}

static void
tuntas_settings_section_finalize (GObject *object)
{
  TuntasSettingsSectionPrivate *priv = get_private (TUNTAS_SETTINGS_SECTION (object));

  g_clear_weak_pointer (&priv->page);
  g_clear_object (&priv->session);
  g_clear_object (&priv->settings);
  g_clear_object (&priv->cancellable);
  G_OBJECT_CLASS (tuntas_settings_section_parent_class)->finalize (object);
}

static void
tuntas_settings_section_class_init (TuntasSettingsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = tuntas_settings_section_set_property;
  object_class->finalize = tuntas_settings_section_finalize;
  /**
   * TuntasSettingsSection:page:
   *
   * The page that shows it.
   */
  props[PROP_PAGE] =
    g_param_spec_object ("page", NULL, NULL, TUNTAS_TYPE_PAGE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tuntas_settings_section_init (TuntasSettingsSection *self)
{
}

/**
 * tuntas_settings_section_get_session:
 * @self: a section
 *
 * Returns: (transfer none): the session
 */
TuntasSession *
tuntas_settings_section_get_session (TuntasSettingsSection *self)
{
  g_return_val_if_fail (TUNTAS_IS_SETTINGS_SECTION (self), NULL);

  return get_private (self)->session;
}

/**
 * tuntas_settings_section_get_settings:
 * @self: a section
 *
 * Returns: (transfer none): what the program remembers on this computer
 */
GSettings *
tuntas_settings_section_get_settings (TuntasSettingsSection *self)
{
  g_return_val_if_fail (TUNTAS_IS_SETTINGS_SECTION (self), NULL);

  return get_private (self)->settings;
}

/**
 * tuntas_settings_section_get_today:
 * @self: a section
 *
 * Returns: today in the zone of the office, YYYYMMDD; 0 while no office is open
 */
int
tuntas_settings_section_get_today (TuntasSettingsSection *self)
{
  TuntasSession *session = tuntas_settings_section_get_session (self);
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);

  return calendar != NULL ? tuntas_calendar_date_of (calendar, tuntas_session_now (session)) : 0;
}

/**
 * tuntas_settings_section_get_window:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): window in which it stands
 */
GtkWindow *
tuntas_settings_section_get_window (TuntasSettingsSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/**
 * tuntas_settings_section_run:
 * @self: a section
 * @func: work for the worker
 * @data: (nullable) (transfer full): for @func
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees a result that nobody took
 * @callback: called with a reference to @self as its data, which it must release
 *
 * Runs work with the open office; it is given up when the page goes.
 */
void
tuntas_settings_section_run (TuntasSettingsSection *self,
                             TuntasSessionFunc func,
                             gpointer data,
                             GDestroyNotify free_data,
                             GDestroyNotify free_result,
                             GAsyncReadyCallback callback)
{
  TuntasSettingsSectionPrivate *priv = get_private (self);

  tuntas_session_run_async (priv->session, func, data, free_data, free_result, priv->cancellable,
                            callback, g_object_ref (self));
}

/**
 * tuntas_settings_section_write:
 * @self: a section
 * @func: work for the worker
 * @data: (nullable) (transfer full): for @func
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees a result that nobody took
 * @callback: called with a reference to @self as its data, which it must release
 *
 * Saves something in the open office, also when the page goes before it is done.
 */
void
tuntas_settings_section_write (TuntasSettingsSection *self,
                               TuntasSessionFunc func,
                               gpointer data,
                               GDestroyNotify free_data,
                               GDestroyNotify free_result,
                               GAsyncReadyCallback callback)
{
  TuntasSettingsSectionPrivate *priv = get_private (self);

  tuntas_session_write_async (priv->session, func, data, free_data, free_result, priv->cancellable,
                              callback, g_object_ref (self));
}

/**
 * tuntas_settings_section_pick:
 * @self: a section
 * @mode: a TuntasFilePickerMode
 * @title: what the file is chosen for
 * @name: (nullable): proposed name of a file to write
 * @kind: what files these are
 * @suffixes: (array zero-terminated=1): endings without the dot
 * @callback: called with a reference to @self as its data, which it must release
 *
 * Lets the person choose a file; see tuntas_file_picker_run_async().
 */
void
tuntas_settings_section_pick (TuntasSettingsSection *self,
                              int mode,
                              const char *title,
                              const char *name,
                              const char *kind,
                              const char *const *suffixes,
                              GAsyncReadyCallback callback)
{
  g_autoptr (GListModel) filters = tuntas_file_picker_filter (kind, suffixes);

  tuntas_file_picker_run_async (tuntas_settings_section_get_window (self),
                                (TuntasFilePickerMode)mode, title, name, filters,
                                get_private (self)->cancellable, callback, g_object_ref (self));
}

/**
 * tuntas_settings_section_toast:
 * @self: a section
 * @text: what succeeded
 */
void
tuntas_settings_section_toast (TuntasSettingsSection *self, const char *text)
{
  TuntasSettingsSectionPrivate *priv = get_private (self);

  if (priv->page != NULL)
    tuntas_page_toast (priv->page, text);
}

/**
 * tuntas_settings_section_report:
 * @self: a section
 * @heading: what did not work
 * @error: why
 */
void
tuntas_settings_section_report (TuntasSettingsSection *self,
                                const char *heading,
                                const GError *error)
{
  TuntasSettingsSectionPrivate *priv = get_private (self);

  if (priv->page != NULL)
    tuntas_page_report (priv->page, heading, error);
}

/**
 * tuntas_settings_section_refresh:
 * @self: a section
 *
 * Reads again what it shows.
 */
void
tuntas_settings_section_refresh (TuntasSettingsSection *self)
{
  g_return_if_fail (TUNTAS_IS_SETTINGS_SECTION (self));

  TUNTAS_SETTINGS_SECTION_GET_CLASS (self)->refresh (self);
}
