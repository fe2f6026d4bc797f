/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Instead of a place: the form was not keyed that time. */
#define TUNTAS_SURVEY_MISSING G_MAXUINT

/**
 * TuntasSurveyPair:
 * @first: place of the form in the first keying, from 0, or `TUNTAS_SURVEY_MISSING`
 * @second: its place in the second one, or `TUNTAS_SURVEY_MISSING`
 * @pending: it is missing in the second keying because that has not come to it yet
 *
 * The same paper form in two keyings of a pile.
 */
typedef struct {
  guint first;
  guint second;
  gboolean pending;
} TuntasSurveyPair;

GArray *tuntas_survey_alignment_find (const guint32 *first,
                                      guint n_first,
                                      const guint32 *second,
                                      guint n_second,
                                      guint n_fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
