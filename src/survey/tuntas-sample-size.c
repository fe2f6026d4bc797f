/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-size.h"

/* The last row of the published table. Its 384 is one more than the formula gives; it is also what
 * the formula approaches, and a respondent more is never wrong. */
#define TABLE_END 100000
#define TABLE_END_SAMPLE 384

/**
 * tuntas_sample_size_compute_formula:
 * @population: users of the service, 1 to %TUNTAS_SAMPLE_SIZE_MAX_POPULATION
 *
 * The formula of Krejcie and Morgan (1970), which PermenPANRB 14/2017 takes over, with
 * chi-square = 3.841 (one degree of freedom, 5 %), P = Q = 0.5 and d = 0.05, rounded half up:
 * S = 3.841 N P Q / (d² (N - 1) + 3.841 P Q) = 3841 N / (10 N + 3831).
 *
 * Returns: how many must be asked
 */
guint64
tuntas_sample_size_compute_formula (guint64 population)
{
  guint64 denominator = 10 * population + 3831;

  g_return_val_if_fail (population > 0 && population <= TUNTAS_SAMPLE_SIZE_MAX_POPULATION, 0);

  return (2 * 3841 * population + denominator) / (2 * denominator);
}

/**
 * tuntas_sample_size_compute:
 * @population: users of the service in the period before, 1 to
 *   %TUNTAS_SAMPLE_SIZE_MAX_POPULATION
 *
 * As the published table of Krejcie and Morgan has it: the formula, except that the table prints
 * 384 for 100,000, where the formula gives 383. From there on it is 384, so that a larger
 * population never needs a smaller sample.
 *
 * Returns: how many must be asked
 */
guint64
tuntas_sample_size_compute (guint64 population)
{
  return population >= TABLE_END ? TABLE_END_SAMPLE
                                 : tuntas_sample_size_compute_formula (population);
}

/**
 * tuntas_sample_size_count_missing:
 * @sample: how many must be asked
 * @respondents: how many answered
 *
 * Returns: how many are still missing
 */
guint64
tuntas_sample_size_count_missing (guint64 sample, guint64 respondents)
{
  return sample > respondents ? sample - respondents : 0;
}
