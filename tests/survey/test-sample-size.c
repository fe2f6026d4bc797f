/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-size.h"

/* The table of Krejcie and Morgan (1970). */
static const guint table[][2] = {
  {10, 10},     {15, 14},     {20, 19},     {25, 24},     {30, 28},     {35, 32},      {40, 36},
  {45, 40},     {50, 44},     {55, 48},     {60, 52},     {65, 56},     {70, 59},      {75, 63},
  {80, 66},     {85, 70},     {90, 73},     {95, 76},     {100, 80},    {110, 86},     {120, 92},
  {130, 97},    {140, 103},   {150, 108},   {160, 113},   {170, 118},   {180, 123},    {190, 127},
  {200, 132},   {210, 136},   {220, 140},   {230, 144},   {240, 148},   {250, 152},    {260, 155},
  {270, 159},   {280, 162},   {290, 165},   {300, 169},   {320, 175},   {340, 181},    {360, 186},
  {380, 191},   {400, 196},   {420, 201},   {440, 205},   {460, 210},   {480, 214},    {500, 217},
  {550, 226},   {600, 234},   {650, 242},   {700, 248},   {750, 254},   {800, 260},    {850, 265},
  {900, 269},   {950, 274},   {1000, 278},  {1100, 285},  {1200, 291},  {1300, 297},   {1400, 302},
  {1500, 306},  {1600, 310},  {1700, 313},  {1800, 317},  {1900, 320},  {2000, 322},   {2200, 327},
  {2400, 331},  {2600, 335},  {2800, 338},  {3000, 341},  {3500, 346},  {4000, 351},   {4500, 354},
  {5000, 357},  {6000, 361},  {7000, 364},  {8000, 367},  {9000, 368},  {10000, 370},  {15000, 375},
  {20000, 377}, {30000, 379}, {40000, 380}, {50000, 381}, {75000, 382}, {100000, 384},
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_test_message ("population %u", table[i][0]);
    g_assert_cmpuint (tuntas_sample_size_compute (table[i][0]), ==, table[i][1]);
  }
}

/* The one row in which table and formula differ. */
static void
test_formula (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpuint (tuntas_sample_size_compute_formula (table[i][0]), ==,
                      table[i][0] == 100000 ? 383 : table[i][1]);
}

/* Never more than there are, never fewer for more. */
static void
test_order (void)
{
  guint64 before = 0;

  for (guint64 population = 1; population < 300000; population++) {
    guint64 sample = tuntas_sample_size_compute (population);

    g_assert_cmpuint (sample, <=, population);
    g_assert_cmpuint (sample, >=, before);
    before = sample;
  }
  g_assert_cmpuint (tuntas_sample_size_compute (TUNTAS_SAMPLE_SIZE_MAX_POPULATION), ==, 384);
  g_assert_cmpuint (tuntas_sample_size_compute_formula (TUNTAS_SAMPLE_SIZE_MAX_POPULATION), ==,
                    384);
}

static void
test_missing (void)
{
  g_assert_cmpuint (tuntas_sample_size_count_missing (278, 0), ==, 278);
  g_assert_cmpuint (tuntas_sample_size_count_missing (278, 277), ==, 1);
  g_assert_cmpuint (tuntas_sample_size_count_missing (278, 278), ==, 0);
  g_assert_cmpuint (tuntas_sample_size_count_missing (278, 400), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample-size/table", test_table);
  g_test_add_func ("/sample-size/formula", test_formula);
  g_test_add_func ("/sample-size/order", test_order);
  g_test_add_func ("/sample-size/missing", test_missing);
  return g_test_run ();
}
