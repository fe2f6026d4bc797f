/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasCalendarError:
 * @TUNTAS_CALENDAR_ERROR_INVALID: a text is faulty; the message says where and why
 */
typedef enum {
  TUNTAS_CALENDAR_ERROR_INVALID,
} TuntasCalendarError;

#define TUNTAS_CALENDAR_ERROR (tuntas_calendar_error_quark ())
GQuark tuntas_calendar_error_quark (void);

G_END_DECLS
