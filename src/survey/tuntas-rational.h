/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-decimal.h"
#include "tuntas-natural-private.h"

G_BEGIN_DECLS

/* A fraction, not negative and never rounded; not reduced either. */
typedef struct {
  TuntasNatural numerator;
  TuntasNatural denominator;
} TuntasRational;

void tuntas_rational_set (TuntasRational *self, guint64 numerator, guint64 denominator);
void tuntas_rational_set_decimal (TuntasRational *self, TuntasDecimal value);
void tuntas_rational_add (TuntasRational *self, const TuntasRational *other);
void tuntas_rational_multiply (TuntasRational *self, const TuntasRational *other);
int tuntas_rational_compare (const TuntasRational *a, const TuntasRational *b);
TuntasDecimal tuntas_rational_round (const TuntasRational *self, guint scale);

G_END_DECLS
