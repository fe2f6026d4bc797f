/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-date.h"

G_BEGIN_DECLS

const char *tuntas_date_text_get_weekday (int weekday);
const char *tuntas_date_text_get_short_weekday (int weekday);
const char *tuntas_date_text_get_month (int month);
const char *tuntas_date_text_get_short_month (int month);
const char *tuntas_date_text_get_roman_month (int month);

char *tuntas_date_text_format (int date) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_with_weekday (int date) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_short (int date) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_short_with_year (int date) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_near (int date, int today, int year) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_digits (int date) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_iso (int date) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_date_text_format_time (int minute_of_day) G_GNUC_WARN_UNUSED_RESULT;

int tuntas_date_text_parse (const char *text, GError **error);
gboolean tuntas_date_text_parse_time (const char *text, int *minute_of_day);

G_END_DECLS
