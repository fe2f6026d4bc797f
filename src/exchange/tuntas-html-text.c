/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-html-text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Elements that stand on lines of their own. */
static const char *const blocks[] = {
  "address", "article",  "aside",  "blockquote", "center", "dd", "div",  "dl",
  "dt",      "fieldset", "figure", "footer",     "form",   "h1", "h2",   "h3",
  "h4",      "h5",       "h6",     "header",     "hr",     "li", "main", "nav",
  "ol",      "p",        "pre",    "section",    "table",  "tr", "ul",   NULL,
};
/* Elements with an empty line around them. */
static const char *const paragraphs[] = {"blockquote", "h1", "h2", "h3", "h4",
                                         "h5",         "h6", "p",  NULL};
/* Elements whose content is not text for people. */
static const char *const silent[] = {"head",   "script", "style", "template", "noscript",
                                     "object", "iframe", "svg",   "select",   NULL};
/* HTML 5 has elements that libxml2 does not know. */
static const char *const newer[] = {"article", "aside",    "figure", "figcaption", "footer",
                                    "header",  "main",     "mark",   "nav",        "section",
                                    "svg",     "template", "time",   "wbr",        NULL};

typedef struct {
  GString *text;
  int silence; /* depth of silent elements */
} Reading;

static gboolean
is_tag (const char *p)
{
  char name[16] = "";
  gsize len = 0;

  if (g_str_has_prefix (p, "<!--") || g_ascii_strncasecmp (p, "<!doctype", 9) == 0)
    return TRUE;
  p += p[1] == '/' ? 2 : 1;
  while (g_ascii_isalnum (p[len]) && len < sizeof name - 1) {
    name[len] = g_ascii_tolower (p[len]);
    len++;
  }
  if (len == 0 || !g_ascii_isalpha (name[0]) || strchr (" \t\r\n/>", p[len]) == NULL ||
      p[len] == '\0')
    return FALSE;
  return htmlTagLookup (BAD_CAST name) != NULL || g_strv_contains (newer, name);
}

static gboolean
is_entity (const char *p)
{
  char name[16] = "";
  gsize len = 0;

  if (p[1] == '#')
    return g_ascii_isdigit (p[2]) || ((p[2] == 'x' || p[2] == 'X') && g_ascii_isxdigit (p[3]));
  while (g_ascii_isalnum (p[1 + len]) && len < sizeof name - 1) {
    name[len] = p[1 + len];
    len++;
  }
  return len > 0 && p[1 + len] == ';' && htmlEntityLookup (BAD_CAST name) != NULL;
}

/**
 * tuntas_html_text_is_html:
 * @text: any text
 *
 * Tells HTML from words in which "<" and "&" stand for themselves: only elements and entities
 * that HTML has count, so that "a < b", "<nama@contoh.id>" and "saya&suami;" are words.
 *
 * Returns: whether @text has an element or an entity of HTML
 */
gboolean
tuntas_html_text_is_html (const char *text)
{
  for (const char *p = strpbrk (text, "<&"); p != NULL; p = strpbrk (p + 1, "<&"))
    if (*p == '<' ? is_tag (p) : is_entity (p))
      return TRUE;
  return FALSE;
}

/* Ends the current line, and with @empty adds an empty one, but never more than one. */
static void
break_line (GString *text, gboolean empty)
{
  gsize newlines = 0;

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  while (newlines < text->len && text->str[text->len - 1 - newlines] == '\n')
    newlines++;
  if (text->len == newlines)
    return;
  for (gsize wanted = empty ? 2 : 1; newlines < wanted; newlines++)
    g_string_append_c (text, '\n');
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Reading *reading = data;
  const char *element = (const char *)name;

  if (g_strv_contains (silent, element)) {
    reading->silence++;
    return;
  }
  if (reading->silence > 0)
    return;
  if (g_str_equal (element, "br")) {
    while (reading->text->len > 0 && reading->text->str[reading->text->len - 1] == ' ')
      g_string_truncate (reading->text, reading->text->len - 1);
    g_string_append_c (reading->text, '\n');
  } else if (g_strv_contains (blocks, element)) {
    break_line (reading->text, g_strv_contains (paragraphs, element));
  }
  if (g_str_equal (element, "li"))
    g_string_append (reading->text, "- ");
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reading *reading = data;
  const char *element = (const char *)name;

  if (g_strv_contains (silent, element)) {
    reading->silence -= reading->silence > 0;
    return;
  }
  if (reading->silence > 0)
    return;
  if (g_str_equal (element, "td") || g_str_equal (element, "th"))
    g_string_append_c (reading->text, ' ');
  else if (g_strv_contains (blocks, element))
    break_line (reading->text, g_strv_contains (paragraphs, element));
}

static void
characters_cb (void *data, const xmlChar *characters, int len)
{
  Reading *reading = data;

  if (reading->silence == 0)
    g_string_append_len (reading->text, (const char *)characters, len);
}

/* What only looks like markup is escaped, so that the parser hands it back as it stands. */
static char *
escape_words (const char *text)
{
  GString *escaped = g_string_sized_new (strlen (text) + 64);

  /* Without a body the parser takes bare text for a paragraph. */
  g_string_append (escaped, "<body>");
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '<' && !is_tag (p))
      g_string_append (escaped, "&lt;");
    else if (*p == '&' && !is_entity (p))
      g_string_append (escaped, "&amp;");
    else
      g_string_append_c (escaped, *p);
  return g_string_free (escaped, FALSE);
}

static char *
parse (const char *text)
{
  g_autofree char *escaped = escape_words (text);
  Reading reading = {.text = g_string_sized_new (strlen (escaped))};
  htmlParserCtxt *context = htmlCreateMemoryParserCtxt (escaped, (int)strlen (escaped));
  xmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .cdataBlock = characters_cb,
    .ignorableWhitespace = characters_cb,
  };

  if (context != NULL) {
    xmlSAXHandler *own = context->sax;

    xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions (context, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    context->sax = &handler;
    context->userData = &reading;
    htmlParseDocument (context);
    context->sax = own;
    htmlFreeParserCtxt (context);
  }
  return g_string_free (reading.text, FALSE);
}

/* Bytes that have to be looked at: controls, and the first of characters that are left out. */
static gboolean
is_plain (guchar byte)
{
  return (byte >= 0x20 && byte != 0x7f && byte != 0xc2 && byte != 0xef) || byte == '\t';
}

/* Evens out what breaking lines at elements left: spaces at their ends, several empty ones. */
static void
append_line_end (GString *text)
{
  while (text->len > 0 && strchr (" \t", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
  if (!g_str_has_suffix (text->str, "\n\n"))
    g_string_append_c (text, '\n');
}

/* Leaves out what cannot be shown, and what stands empty at both ends. */
static char *
tidy (const char *text, gboolean from_html)
{
  GString *tidied = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0';) {
    gsize run = 0;
    gunichar c = 0;

    while (is_plain ((guchar)p[run]))
      run++;
    g_string_append_len (tidied, p, (gssize)run);
    p += run;
    if (*p == '\0')
      break;
    c = g_utf8_get_char (p);
    p = g_utf8_next_char (p);
    if (c == '\r')
      c = *p == '\n' ? 0 : '\n';
    if (c == '\n' && from_html)
      append_line_end (tidied);
    else if (c == '\n')
      g_string_append_c (tidied, '\n');
    else if (c >= 0xa0 && c != 0xfeff)
      g_string_append_unichar (tidied, c == 0xa0 ? ' ' : c);
  }
  g_strstrip (tidied->str);
  return g_string_free (tidied, FALSE);
}

/**
 * tuntas_html_text_to_plain:
 * @text: UTF-8, with or without HTML
 *
 * Makes text that can be read and printed: elements become lines, list items get a dash, scripts
 * and styles are dropped, entities become characters; line breaks of the text are kept, because
 * in exports they are the complainant's. Text without HTML is not touched but for control
 * characters, which nobody wrote, and the kind of its line ends.
 *
 * Returns: (transfer full): plain text without an empty line at either end
 */
char *
tuntas_html_text_to_plain (const char *text)
{
  g_autofree char *parsed = tuntas_html_text_is_html (text) ? parse (text) : NULL;

  return tidy (parsed != NULL ? parsed : text, parsed != NULL);
}
