/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-rational.h"

/* 10^18 is the greatest power of ten whose tenfold fits into 64 bits. */
#define MAX_POWER 18

static guint64
power_of_ten (guint exponent)
{
  guint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/**
 * tuntas_rational_set:
 * @self: set to @numerator / @denominator
 * @numerator: a number
 * @denominator: a number, not 0
 */
void
tuntas_rational_set (TuntasRational *self, guint64 numerator, guint64 denominator)
{
  g_assert (denominator > 0);
  tuntas_natural_set (&self->numerator, numerator);
  tuntas_natural_set (&self->denominator, denominator);
}

/**
 * tuntas_rational_set_decimal:
 * @self: set to @value
 * @value: a number
 */
void
tuntas_rational_set_decimal (TuntasRational *self, TuntasDecimal value)
{
  tuntas_rational_set (self, value.units, power_of_ten (value.scale));
}

/**
 * tuntas_rational_add:
 * @self: the sum afterwards
 * @other: what is added, not @self
 */
void
tuntas_rational_add (TuntasRational *self, const TuntasRational *other)
{
  TuntasNatural part = other->numerator;

  if (tuntas_natural_compare (&self->denominator, &other->denominator) != 0) {
    tuntas_natural_multiply (&part, &self->denominator);
    tuntas_natural_multiply (&self->numerator, &other->denominator);
    tuntas_natural_multiply (&self->denominator, &other->denominator);
  }
  tuntas_natural_add (&self->numerator, &part);
}

/**
 * tuntas_rational_multiply:
 * @self: the product afterwards
 * @other: a factor, not @self
 */
void
tuntas_rational_multiply (TuntasRational *self, const TuntasRational *other)
{
  tuntas_natural_multiply (&self->numerator, &other->numerator);
  tuntas_natural_multiply (&self->denominator, &other->denominator);
}

/**
 * tuntas_rational_compare:
 * @a: a fraction
 * @b: a fraction
 *
 * Returns: less than, equal to or greater than 0 as @a is less than, equal to or greater than @b
 */
int
tuntas_rational_compare (const TuntasRational *a, const TuntasRational *b)
{
  TuntasNatural left = a->numerator;
  TuntasNatural right = b->numerator;

  tuntas_natural_multiply (&left, &b->denominator);
  tuntas_natural_multiply (&right, &a->denominator);
  return tuntas_natural_compare (&left, &right);
}

/**
 * tuntas_rational_round:
 * @self: a fraction less than 10^9
 * @scale: decimals to keep
 *
 * Rounds half up, in decimal: 64,995 to two decimals is 65,00.
 *
 * Returns: the number with @scale decimals
 */
TuntasDecimal
tuntas_rational_round (const TuntasRational *self, guint scale)
{
  TuntasDecimal rounded = {0, scale};
  TuntasNatural rest = self->numerator;
  TuntasNatural twice = self->denominator;

  g_assert (scale <= TUNTAS_DECIMAL_MAX_SCALE);
  /* floor (x + 1/2) = floor ((2 numerator + denominator) / (2 denominator)) */
  tuntas_natural_multiply_by (&rest, 2 * power_of_ten (scale));
  tuntas_natural_add (&rest, &self->denominator);
  tuntas_natural_multiply_by (&twice, 2);
  for (int exponent = MAX_POWER; exponent >= 0; exponent--) {
    TuntasNatural part;

    /* 10^e has at least 3.32 e bits more: then the digit is 0 without any reckoning. */
    if (tuntas_natural_count_bits (&twice) + (guint)exponent * 332 / 100 >
        tuntas_natural_count_bits (&rest))
      continue;
    part = twice;
    tuntas_natural_multiply_by (&part, power_of_ten ((guint)exponent));
    for (; tuntas_natural_compare (&rest, &part) >= 0;
         rounded.units += power_of_ten ((guint)exponent))
      tuntas_natural_subtract (&rest, &part);
  }
  return rounded;
}
