/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-color-profile.h"

#include <math.h>
#include <string.h>

#define N_TAGS 9
#define HEADER_SIZE 128
#define CURVE_SIZE 256

/* s15Fixed16: the primaries of IEC 61966-2-1 as seen in the light of D50 (ICC.1:2001, annex E). */
static const double white[] = {0.9642, 1.0, 0.8249};
static const double red[] = {0.43607, 0.22249, 0.01392};
static const double green[] = {0.38515, 0.71687, 0.09708};
static const double blue[] = {0.14307, 0.06061, 0.71410};

static void
add_u32 (GByteArray *out, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big, sizeof big);
}

static void
add_u16 (GByteArray *out, guint16 value)
{
  guint16 big = GUINT16_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big, sizeof big);
}

static void
add_code (GByteArray *out, const char *code)
{
  g_byte_array_append (out, (const guint8 *)code, 4);
}

static void
add_zeros (GByteArray *out, guint n)
{
  g_byte_array_set_size (out, out->len + n);
  memset (out->data + out->len - n, 0, n);
}

static void
add_places (GByteArray *out, const double *places)
{
  for (guint i = 0; i < 3; i++)
    add_u32 (out, (guint32)(gint32)lround (places[i] * 65536));
}

static void
add_xyz (GByteArray *out, const double *places)
{
  add_code (out, "XYZ ");
  add_zeros (out, 4);
  add_places (out, places);
}

static void
add_curve (GByteArray *out)
{
  add_code (out, "curv");
  add_zeros (out, 4);
  add_u32 (out, CURVE_SIZE);
  for (guint i = 0; i < CURVE_SIZE; i++) {
    double v = i / (double)(CURVE_SIZE - 1);
    double light = v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);

    add_u16 (out, (guint16)lround (light * 65535));
  }
}

static void
add_description (GByteArray *out, const char *text)
{
  guint length = (guint)strlen (text) + 1;

  add_code (out, "desc");
  add_zeros (out, 4);
  add_u32 (out, length);
  g_byte_array_append (out, (const guint8 *)text, length);
  add_zeros (out, 4 + 4 + 2 + 1 + 67);
}

static void
add_copyright (GByteArray *out, const char *text)
{
  add_code (out, "text");
  add_zeros (out, 4);
  g_byte_array_append (out, (const guint8 *)text, (guint)strlen (text) + 1);
}

static void
add_header (GByteArray *out)
{
  static const guint16 made[] = {2026, 1, 1, 0, 0, 0};

  add_zeros (out, 4 + 4);
  add_u32 (out, 0x02100000);
  add_code (out, "mntr");
  add_code (out, "RGB ");
  add_code (out, "XYZ ");
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    add_u16 (out, made[i]);
  add_code (out, "acsp");
  add_zeros (out, 4 + 4 + 4 + 4 + 8 + 4);
  add_places (out, white);
  add_zeros (out, HEADER_SIZE - out->len);
}

static void
set_u32 (GByteArray *out, guint at, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  memcpy (out->data + at, &big, sizeof big);
}

/* Starts the value of the next tag, at a multiple of four. */
static void
start_tag (GByteArray *out, guint *n, const char *code)
{
  guint at = HEADER_SIZE + 4 + 12 * (*n)++;

  add_zeros (out, (4 - out->len % 4) % 4);
  memcpy (out->data + at, code, 4);
  set_u32 (out, at + 4, out->len);
}

static void
end_tag (GByteArray *out, guint n)
{
  guint at = HEADER_SIZE + 4 + 12 * (n - 1);
  guint32 start;

  memcpy (&start, out->data + at + 4, sizeof start);
  set_u32 (out, at + 8, out->len - GUINT32_FROM_BE (start));
}

/**
 * tuntas_color_profile_make_srgb:
 *
 * Makes a profile of the colours of the screen, sRGB, for what says how colours are meant: version
 * 2.1 of the format, so that PDF/A of every part takes it.
 *
 * Returns: (transfer full): an ICC profile, always the same
 */
GBytes *
tuntas_color_profile_make_srgb (void)
{
  static const struct {
    const char *code;
    const double *places;
  } colors[] = {{"wtpt", white}, {"rXYZ", red}, {"gXYZ", green}, {"bXYZ", blue}};
  static const char *const curves[] = {"rTRC", "gTRC", "bTRC"};
  GByteArray *out = g_byte_array_new ();
  guint first = 0;
  guint n = 0;

  add_header (out);
  add_u32 (out, N_TAGS);
  add_zeros (out, 12 * N_TAGS);
  start_tag (out, &n, "desc");
  add_description (out, "sRGB");
  end_tag (out, n);
  start_tag (out, &n, "cprt");
  add_copyright (out, "No copyright, use freely");
  end_tag (out, n);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++) {
    start_tag (out, &n, colors[i].code);
    add_xyz (out, colors[i].places);
    end_tag (out, n);
  }
  for (guint i = 0; i < G_N_ELEMENTS (curves); i++) {
    start_tag (out, &n, curves[i]);
    if (i == 0) {
      first = out->len;
      add_curve (out);
      end_tag (out, n);
      continue;
    }
    set_u32 (out, HEADER_SIZE + 4 + 12 * (n - 1) + 4, first);
    set_u32 (out, HEADER_SIZE + 4 + 12 * (n - 1) + 8, 12 + 2 * CURVE_SIZE);
  }
  set_u32 (out, 0, out->len);
  return g_byte_array_free_to_bytes (out);
}
