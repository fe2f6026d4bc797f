/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_APPLICATION (tuntas_application_get_type ())
G_DECLARE_FINAL_TYPE (TuntasApplication, tuntas_application, TUNTAS, APPLICATION, AdwApplication)

TuntasApplication *tuntas_application_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
