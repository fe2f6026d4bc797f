/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A date is the number YYYYMMDD in the Gregorian calendar; 0 is no date. */

int tuntas_date_make (int year, int month, int day);
gboolean tuntas_date_is_valid (int date);
int tuntas_date_get_year (int date);
int tuntas_date_get_month (int date);
int tuntas_date_get_day (int date);
int tuntas_date_get_weekday (int date);
int tuntas_date_get_month_length (int year, int month);

int tuntas_date_to_days (int date);
int tuntas_date_from_days (int days);
int tuntas_date_add_days (int date, int days);
int tuntas_date_add_months (int date, int months);
int tuntas_date_days_between (int from, int until);

G_END_DECLS
