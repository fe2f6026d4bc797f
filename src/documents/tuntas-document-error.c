/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-document-error.h"

G_DEFINE_QUARK (tuntas_document_error, tuntas_document_error)
