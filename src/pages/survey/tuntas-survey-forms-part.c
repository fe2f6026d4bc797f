/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-forms-part.h"

#include <glib/gi18n-lib.h>

#include "tuntas-survey-words.h"

/**
 * TuntasSurveyFormsPart:
 *
 * How the answers of a survey came in.
 */
struct _TuntasSurveyFormsPart {
  TuntasSurveyPart parent_instance;

  GtkWidget *progress;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFormsPart, tuntas_survey_forms_part, TUNTAS_TYPE_SURVEY_PART)

static void
tuntas_survey_forms_part_show (TuntasSurveyPart *part, TuntasSurveyResult *result)
{
  g_autofree char *progress = tuntas_survey_words_progress (result->summary);

  gtk_label_set_label (GTK_LABEL (TUNTAS_SURVEY_FORMS_PART (part)->progress), progress);
}

static void
tuntas_survey_forms_part_class_init (TuntasSurveyFormsPartClass *klass)
{
  TuntasSurveyPartClass *part_class = TUNTAS_SURVEY_PART_CLASS (klass);

  part_class->name = "forms";
  part_class->title = N_ ("Forms");
  part_class->show = tuntas_survey_forms_part_show;
}

static void
tuntas_survey_forms_part_init (TuntasSurveyFormsPart *self)
{
  self->progress = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->progress), 0);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), self->progress);
}
