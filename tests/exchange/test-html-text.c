/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-html-text.h"

#include <string.h>

static const struct {
  const char *text;
  gboolean html;
  const char *plain;
} texts[] = {
  {"", FALSE, ""},
  {"Yth. Dinas,\n\nJalan rusak.", FALSE, "Yth. Dinas,\n\nJalan rusak."},
  {"a\r\nb\rc", FALSE, "a\nb\nc"},
  {"a  \n\n\n\nb\n ", FALSE, "a  \n\n\n\nb"},
  {"<b>a</b>  \n\n\n\nb\n ", TRUE, "a\n\nb"},
  {"Jalan\x05\x03 rusak\x7f", FALSE, "Jalan rusak"},
  {"tarif < 5000 & naik > 10%", FALSE, "tarif < 5000 & naik > 10%"},
  {"tulis ke <nama@contoh.id> saja", FALSE, "tulis ke <nama@contoh.id> saja"},
  {"saya&suami; jg", FALSE, "saya&suami; jg"},
  {"I <3 kota ini", FALSE, "I <3 kota ini"},
  {"a &amp; b", TRUE, "a & b"},
  {"a&nbsp;b &quot;c&quot; &#8211; &#x2013;", TRUE, "a b \"c\" – –"},
  {"&lt;b&gt; bukan tanda", TRUE, "<b> bukan tanda"},
  {"<p>Satu</p><p>Dua</p>", TRUE, "Satu\n\nDua"},
  {"<p>Satu</p>\n<p>Dua</p>\n", TRUE, "Satu\n\nDua"},
  {"Satu<br>Dua<br/>Tiga", TRUE, "Satu\nDua\nTiga"},
  {"Satu<BR>Dua", TRUE, "Satu\nDua"},
  {"<div>Satu</div><div>Dua</div>", TRUE, "Satu\nDua"},
  {"Perlu:<ul><li>KTP</li><li>KK</li></ul>Terima kasih", TRUE, "Perlu:\n- KTP\n- KK\nTerima kasih"},
  {"<b>Jalan</b> <i>rusak</i> <span style=\"color:red\">parah</span>", TRUE, "Jalan rusak parah"},
  {"Lihat <a href=\"https://contoh.id\">ini</a>.", TRUE, "Lihat ini."},
  {"a<script>alert('x < y')</script>b<style>p{}</style>c", TRUE, "abc"},
  {"a<!-- catatan -->b", TRUE, "ab"},
  {"<table><tr><td>Nama</td><td>Sri</td></tr><tr><td>RT</td><td>5</td></tr></table>", TRUE,
   "Nama Sri\nRT 5"},
  {"<p>belum ditutup <b>tebal", TRUE, "belum ditutup tebal"},
  {"</p>salah</div> urutan", TRUE, "salah urutan"},
  {"<p>harga < 5000 <nama@contoh.id> saya&suami;</p>", TRUE,
   "harga < 5000 <nama@contoh.id> saya&suami;"},
  {"<section>Satu</section><mark>Dua</mark>", TRUE, "Satu\nDua"},
  {"<p>Baris satu\nBaris dua</p>", TRUE, "Baris satu\nBaris dua"},
  {"<p>“Kutipan” é 😀</p>", TRUE, "“Kutipan” é 😀"},
  {"<img src=x onerror=alert(1)>teks", TRUE, "teks"},
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *plain = tuntas_html_text_to_plain (texts[i].text);

    g_test_message ("%s", texts[i].text);
    g_assert_cmpint (tuntas_html_text_is_html (texts[i].text), ==, texts[i].html);
    g_assert_cmpstr (plain, ==, texts[i].plain);
  }
}

/* What people and programs get wrong must neither crash nor lose the words. */
static void
test_torn (void)
{
  const char *const whole = "<p>Satu &amp; dua<br><ul><li>tiga</ul><script>x</script>empat</p>";

  for (gsize i = 0; i <= strlen (whole); i++) {
    g_autofree char *torn = g_strndup (whole, i);
    g_autofree char *plain = tuntas_html_text_to_plain (torn);

    g_assert_true (g_utf8_validate (plain, -1, NULL));
    if (i >= 7)
      g_assert_true (g_str_has_prefix (plain, "Satu"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-text/texts", test_texts);
  g_test_add_func ("/html-text/torn", test_torn);
  return g_test_run ();
}
