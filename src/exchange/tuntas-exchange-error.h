/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasExchangeError:
 * @TUNTAS_EXCHANGE_ERROR_FORMAT: not a file of the expected kind; choose another or save it anew
 * @TUNTAS_EXCHANGE_ERROR_DAMAGED: the right kind but broken; fetch it again
 * @TUNTAS_EXCHANGE_ERROR_TOO_LARGE: beyond a limit that keeps memory bounded; split it
 * @TUNTAS_EXCHANGE_ERROR_NO_HEADER: no header row of an export of LAPOR! was found
 */
typedef enum {
  TUNTAS_EXCHANGE_ERROR_FORMAT,
  TUNTAS_EXCHANGE_ERROR_DAMAGED,
  TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
  TUNTAS_EXCHANGE_ERROR_NO_HEADER,
} TuntasExchangeError;

#define TUNTAS_EXCHANGE_ERROR (tuntas_exchange_error_quark ())
GQuark tuntas_exchange_error_quark (void);

G_END_DECLS
