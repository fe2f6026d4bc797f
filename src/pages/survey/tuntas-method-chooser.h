/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-survey-period.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_METHOD_CHOOSER (tuntas_method_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TuntasMethodChooser, tuntas_method_chooser, TUNTAS, METHOD_CHOOSER, AdwBin)

void tuntas_method_chooser_set_methods (TuntasMethodChooser *self,
                                        GPtrArray *methods,
                                        TuntasSurveyPeriod *proposal);
gboolean tuntas_method_chooser_fill (TuntasMethodChooser *self, TuntasSurveyPeriod *period);
guint tuntas_method_chooser_get_least (TuntasMethodChooser *self);
gboolean
tuntas_method_chooser_read (TuntasMethodChooser *self, const char *text, const char *file_name);

char *tuntas_method_chooser_to_text (TuntasMethodChooser *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_method_chooser_restore (TuntasMethodChooser *self, const char *text);

G_END_DECLS
