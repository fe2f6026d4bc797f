/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-natural-private.h"

static void
append_limb (TuntasNatural *self, guint64 limb)
{
  g_assert (self->n_limbs < TUNTAS_NATURAL_LIMBS);
  self->limbs[self->n_limbs++] = limb;
}

static void
trim (TuntasNatural *self)
{
  while (self->n_limbs > 0 && self->limbs[self->n_limbs - 1] == 0)
    self->n_limbs--;
}

/**
 * tuntas_natural_set:
 * @self: set to @value
 * @value: a number
 */
void
tuntas_natural_set (TuntasNatural *self, guint64 value)
{
  self->limbs[0] = value;
  self->n_limbs = value > 0 ? 1 : 0;
}

/**
 * tuntas_natural_count_bits:
 * @self: a number
 *
 * Returns: bits that it needs; 0 for 0
 */
guint
tuntas_natural_count_bits (const TuntasNatural *self)
{
  return self->n_limbs == 0
           ? 0
           : 64 * self->n_limbs - (guint)__builtin_clzll (self->limbs[self->n_limbs - 1]);
}

/**
 * tuntas_natural_compare:
 * @a: a number
 * @b: a number
 *
 * Returns: less than, equal to or greater than 0 as @a is less than, equal to or greater than @b
 */
int
tuntas_natural_compare (const TuntasNatural *a, const TuntasNatural *b)
{
  if (a->n_limbs != b->n_limbs)
    return a->n_limbs > b->n_limbs ? 1 : -1;
  for (guint i = a->n_limbs; i > 0; i--) {
    if (a->limbs[i - 1] != b->limbs[i - 1])
      return a->limbs[i - 1] > b->limbs[i - 1] ? 1 : -1;
  }
  return 0;
}

/**
 * tuntas_natural_add:
 * @self: the sum afterwards
 * @other: what is added
 */
void
tuntas_natural_add (TuntasNatural *self, const TuntasNatural *other)
{
  guint64 carry = 0;

  while (self->n_limbs < other->n_limbs)
    append_limb (self, 0);
  for (guint i = 0; i < self->n_limbs; i++) {
    unsigned __int128 sum =
      (unsigned __int128)self->limbs[i] + carry + (i < other->n_limbs ? other->limbs[i] : 0);

    self->limbs[i] = (guint64)sum;
    carry = (guint64)(sum >> 64);
  }
  if (carry > 0)
    append_limb (self, carry);
}

/**
 * tuntas_natural_subtract:
 * @self: the difference afterwards
 * @other: what is taken away, not greater than @self
 */
void
tuntas_natural_subtract (TuntasNatural *self, const TuntasNatural *other)
{
  guint64 borrow = 0;

  for (guint i = 0; i < self->n_limbs; i++) {
    unsigned __int128 taken =
      (unsigned __int128)(i < other->n_limbs ? other->limbs[i] : 0) + borrow;

    borrow = self->limbs[i] < taken;
    self->limbs[i] -= (guint64)taken;
  }
  g_assert (borrow == 0);
  trim (self);
}

/**
 * tuntas_natural_multiply_by:
 * @self: the product afterwards
 * @factor: a number
 */
void
tuntas_natural_multiply_by (TuntasNatural *self, guint64 factor)
{
  guint64 carry = 0;

  for (guint i = 0; i < self->n_limbs; i++) {
    unsigned __int128 product = (unsigned __int128)self->limbs[i] * factor + carry;

    self->limbs[i] = (guint64)product;
    carry = (guint64)(product >> 64);
  }
  if (carry > 0)
    append_limb (self, carry);
  trim (self);
}

/**
 * tuntas_natural_multiply:
 * @self: the product afterwards
 * @other: a number, not @self
 */
void
tuntas_natural_multiply (TuntasNatural *self, const TuntasNatural *other)
{
  TuntasNatural product = {{0}, 0};

  g_assert (self->n_limbs + other->n_limbs <= TUNTAS_NATURAL_LIMBS);
  for (guint i = 0; i < self->n_limbs; i++) {
    guint64 carry = 0;

    for (guint k = 0; k < other->n_limbs; k++) {
      unsigned __int128 step =
        (unsigned __int128)self->limbs[i] * other->limbs[k] + product.limbs[i + k] + carry;

      product.limbs[i + k] = (guint64)step;
      carry = (guint64)(step >> 64);
    }
    product.limbs[i + other->n_limbs] = carry;
  }
  product.n_limbs = self->n_limbs + other->n_limbs;
  trim (&product);
  *self = product;
}
