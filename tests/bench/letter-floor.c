/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that a letter costs: one page with the same kind of content, set with Pango and drawn
 * with Cairo and nothing else. Usage: letter-floor PDF.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define MM(mm) ((mm)*72.0 / 25.4)
#define LEFT MM (30)
#define WIDTH MM (160)

typedef struct {
  cairo_t *cr;
  PangoContext *context;
  double y;
} Page;

static double
set (Page *page, const char *font, const char *text, double x, double width, PangoAlignment align)
{
  PangoLayout *layout = pango_layout_new (page->context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_alignment (layout, align);
  pango_layout_set_justify (layout, width > MM (150) && align == PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (page->cr, x, page->y);
  pango_cairo_show_layout (page->cr, layout);
  g_object_unref (layout);
  return (double)height / PANGO_SCALE;
}

static void
set_head (Page *page)
{
  static const char *const rows[][2] = {{"Nomor", ": 000.1.5/041/DPTK/XI/2026"},
                                        {"Sifat", ": Segera"},
                                        {"Lampiran", ": 1 (satu) berkas"},
                                        {"Hal", ": Undangan Rapat"}};

  page->y += set (page, "Liberation Sans 14", "PEMERINTAH KABUPATEN SEKAR WANGI", LEFT, WIDTH,
                  PANGO_ALIGN_CENTER);
  page->y += set (page, "Liberation Sans Bold 18", "DINAS PERIZINAN DAN TENAGA KERJA", LEFT, WIDTH,
                  PANGO_ALIGN_CENTER);
  page->y += set (page, "Liberation Sans 10",
                  "Jalan Kenanga Nomor 7, Sekar Wangi 99123, Telepon (0999) 55012", LEFT, WIDTH,
                  PANGO_ALIGN_CENTER);
  cairo_rectangle (page->cr, LEFT, page->y + 4, WIDTH, 2.25);
  cairo_rectangle (page->cr, LEFT, page->y + 8, WIDTH, 0.75);
  cairo_fill (page->cr);
  page->y += 22;
  page->y += set (page, "Liberation Sans 12", "Sekar Wangi, 18 November 2026", LEFT, WIDTH,
                  PANGO_ALIGN_RIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    set (page, "Liberation Sans 12", rows[i][0], LEFT, MM (25), PANGO_ALIGN_LEFT);
    page->y +=
      set (page, "Liberation Sans 12", rows[i][1], LEFT + MM (25), MM (120), PANGO_ALIGN_LEFT);
  }
}

static void
set_body (Page *page)
{
  static const char *const paragraphs[] = {
    "Dalam rangka pembahasan pengaduan masyarakat dengan nomor register 0127/ADU/XI/2026 tanggal "
    "16 November 2026 mengenai keterlambatan penerbitan izin usaha angkutan, bersama ini kami "
    "mengundang Saudara untuk hadir pada rapat yang akan diselenggarakan pada:",
    "Mengingat pentingnya acara, dimohon hadir tepat waktu dan membawa data pelayanan bulan "
    "Agustus sampai dengan November 2026.",
    "Demikian disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih.",
  };
  static const char *const rows[][2] = {
    {"hari", ": Jumat"},
    {"tanggal", ": 20 November 2026"},
    {"waktu", ": pukul 09.00 WIB s.d. selesai"},
    {"tempat", ": Ruang Rapat Lantai II, Dinas Perizinan dan Tenaga Kerja"},
    {"acara", ": Pembahasan pengaduan masyarakat nomor register 0127/ADU/XI/2026"},
  };

  page->y += 12;
  page->y += set (page, "Liberation Sans 12", "Yth. Sekretaris Dinas Perizinan dan Tenaga Kerja",
                  LEFT, WIDTH, PANGO_ALIGN_LEFT);
  page->y += 12;
  for (guint p = 0; p < G_N_ELEMENTS (paragraphs); p++) {
    page->y += 6 + set (page, "Liberation Sans 12", paragraphs[p], LEFT, WIDTH, PANGO_ALIGN_LEFT);
    for (guint i = 0; p == 0 && i < G_N_ELEMENTS (rows); i++) {
      set (page, "Liberation Sans 12", rows[i][0], LEFT + MM (12), MM (25), PANGO_ALIGN_LEFT);
      page->y +=
        set (page, "Liberation Sans 12", rows[i][1], LEFT + MM (37), MM (120), PANGO_ALIGN_LEFT);
    }
  }
}

static void
set_foot (Page *page)
{
  page->y += 20;
  page->y += set (page, "Liberation Sans 12", "KEPALA DINAS PERIZINAN DAN TENAGA KERJA,",
                  LEFT + MM (82), MM (78), PANGO_ALIGN_LEFT);
  page->y += MM (24);
  page->y += set (page, "Liberation Sans Bold 12", "Dr. Rahayu Contoh Wiranti, S.H., M.Si.",
                  LEFT + MM (75), MM (85), PANGO_ALIGN_LEFT);
  page->y +=
    set (page, "Liberation Sans 12", "Pembina Utama Muda (IV/c)\nNIP 19800101 200501 2 001",
         LEFT + MM (82), MM (78), PANGO_ALIGN_LEFT);
  page->y += 20;
  set (page, "Liberation Sans 12",
       "Tembusan:\n1. Bupati Sekar Wangi;\n2. Inspektur Kabupaten Sekar Wangi.", LEFT, WIDTH,
       PANGO_ALIGN_LEFT);
}

int
main (int argc, char *argv[])
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  Page page = {0};

  if (argc != 2) {
    g_printerr ("Usage: %s PDF\n", argv[0]);
    return 2;
  }
  surface = cairo_pdf_surface_create (argv[1], MM (210), MM (297));
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  page.cr = cairo_create (surface);
  page.context = pango_font_map_create_context (fonts);
  pango_cairo_context_set_resolution (page.context, 72);
  page.y = MM (20);
  set_head (&page);
  set_body (&page);
  set_foot (&page);
  cairo_show_page (page.cr);
  cairo_destroy (page.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  g_object_unref (page.context);
  g_object_unref (fonts);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
