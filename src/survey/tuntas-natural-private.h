/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* 3,072 bits: see TUNTAS_SURVEY_MAX_ELEMENTS for what must fit. */
#define TUNTAS_NATURAL_LIMBS 48

/* A whole number of any size that the index can need; the lowest limb is the first. */
typedef struct {
  guint64 limbs[TUNTAS_NATURAL_LIMBS];
  guint n_limbs; /* without leading zeros; 0 for 0 */
} TuntasNatural;

void tuntas_natural_set (TuntasNatural *self, guint64 value);
guint tuntas_natural_count_bits (const TuntasNatural *self);
int tuntas_natural_compare (const TuntasNatural *a, const TuntasNatural *b);
void tuntas_natural_add (TuntasNatural *self, const TuntasNatural *other);
void tuntas_natural_subtract (TuntasNatural *self, const TuntasNatural *other);
void tuntas_natural_multiply (TuntasNatural *self, const TuntasNatural *other);
void tuntas_natural_multiply_by (TuntasNatural *self, guint64 factor);

G_END_DECLS
