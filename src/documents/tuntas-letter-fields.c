/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-fields.h"

#include "tuntas-nip.h"

static void
set_capitals (TuntasFieldSet *fields, const char *path, const char *text)
{
  g_autofree char *capitals = text != NULL ? g_utf8_strup (text, -1) : NULL;

  tuntas_field_set_set_text (fields, path, capitals);
}

/**
 * tuntas_letter_fields_add_office:
 * @fields: the fields to fill
 * @office: profile of the office
 *
 * Fills "kantor.nama", "kantor.pemerintah", both also as `…_kapital`, "kantor.tempat",
 * "kantor.alamat", "kantor.kontak", the list "kantor.kop" with the lines of the letterhead as the
 * office wrote them, and the picture "kantor.lambang".
 */
void
tuntas_letter_fields_add_office (TuntasFieldSet *fields, TuntasOffice *office)
{
  g_return_if_fail (fields != NULL);
  g_return_if_fail (office != NULL);

  tuntas_field_set_set_text (fields, "kantor.nama", office->name);
  tuntas_field_set_set_text (fields, "kantor.pemerintah", office->government);
  set_capitals (fields, "kantor.nama_kapital", office->name);
  set_capitals (fields, "kantor.pemerintah_kapital", office->government);
  tuntas_field_set_set_text (fields, "kantor.tempat", office->place);
  tuntas_field_set_set_text (fields, "kantor.alamat", office->address);
  tuntas_field_set_set_text (fields, "kantor.kontak", office->contact);
  tuntas_field_set_set_image (fields, "kantor.lambang", office->emblem);
  tuntas_field_set_clear_list (fields, "kantor.kop");
  for (guint i = 0; office->letterhead != NULL && office->letterhead[i] != NULL; i++)
    tuntas_field_set_append_text (fields, "kantor.kop", office->letterhead[i]);
}

static char *
describe_rank (TuntasOfficial *official)
{
  gboolean has_rank = official->rank != NULL && *official->rank != '\0';
  gboolean has_grade = official->grade != NULL && *official->grade != '\0';

  if (has_rank && has_grade)
    return g_strdup_printf ("%s (%s)", official->rank, official->grade);
  if (has_rank)
    return g_strdup (official->rank);
  return has_grade ? g_strdup_printf ("Golongan %s", official->grade) : NULL;
}

static void
set_member (TuntasFieldSet *fields, const char *path, const char *member, const char *text)
{
  g_autofree char *full = g_strdup_printf ("%s.%s", path, member);

  tuntas_field_set_set_text (fields, full, text);
}

/**
 * tuntas_letter_fields_add_official:
 * @fields: the fields to fill
 * @path: under which name: "petugas"
 * @official: who
 *
 * Fills "nama", "nip" (grouped), "pangkat" ("Penata (III/c)") and "jabatan" below @path.
 */
void
tuntas_letter_fields_add_official (TuntasFieldSet *fields,
                                   const char *path,
                                   TuntasOfficial *official)
{
  g_autofree char *rank = NULL;
  g_autofree char *nip = NULL;

  g_return_if_fail (fields != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (official != NULL);

  rank = describe_rank (official);
  nip = official->nip != NULL ? tuntas_nip_format (official->nip) : NULL;
  set_member (fields, path, "nama", official->name);
  set_member (fields, path, "nip", nip);
  set_member (fields, path, "pangkat", rank);
  set_member (fields, path, "jabatan", official->position);
}

static void
append_line (TuntasFieldSet *fields,
             const char *path,
             const char *before,
             const char *text,
             const char *after)
{
  g_autofree char *line = g_strconcat (before, text, after, NULL);

  tuntas_field_set_append_text (fields, path, line);
}

static const char *
text_or (const char *text, const char *otherwise)
{
  if (text != NULL && *text != '\0')
    return text;
  return otherwise != NULL ? otherwise : "";
}

static gboolean
same_post (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (text_or (a, NULL), -1);
  g_autofree char *second = g_utf8_casefold (text_or (b, NULL), -1);

  return *first != '\0' && g_str_equal (first, second);
}

static const char *
get_acting_prefix (TuntasAssignmentKind kind)
{
  if (kind == TUNTAS_ASSIGNMENT_KIND_PLT)
    return "Plt. ";
  return kind == TUNTAS_ASSIGNMENT_KIND_PLH ? "Plh. " : "Pj. ";
}

/**
 * tuntas_letter_fields_add_signature:
 * @fields: the fields to fill
 * @path: under which name: "penandatangan"
 * @signer: who signs
 * @assignment: (nullable): the mandate that @signer signs under on the day of the letter
 * @head_position: (nullable): post of the head of the office
 *
 * Fills what tuntas_letter_fields_add_official() does, and the list "baris" below @path: the lines
 * that stand above the signature, in the form of the mandate (Permendagri 1/2023): the post alone;
 * "a.n." one level down; "u.b." two levels down, where the assignment's post is the one between;
 * "Plt.", "Plh." or "Pj." before the post. The head's own post is written in capitals. "selaku" is
 * the post in which @signer acts, in running text.
 */
void
tuntas_letter_fields_add_signature (TuntasFieldSet *fields,
                                    const char *path,
                                    TuntasOfficial *signer,
                                    TuntasAssignment *assignment,
                                    const char *head_position)
{
  g_autofree char *lines = NULL;
  g_autofree char *capital = NULL;
  g_autofree char *title = NULL;
  const char *acting;
  const char *own;
  const char *post;

  g_return_if_fail (fields != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (signer != NULL);

  tuntas_letter_fields_add_official (fields, path, signer);
  lines = g_strdup_printf ("%s.baris", path);
  tuntas_field_set_clear_list (fields, lines);
  own = text_or (signer->position, NULL);
  set_member (fields, path, "selaku", own);

  if (assignment == NULL) {
    capital = g_utf8_strup (own, -1);
    append_line (fields, lines, "", same_post (own, head_position) ? capital : own, ",");
    return;
  }

  switch (assignment->kind) {
  case TUNTAS_ASSIGNMENT_KIND_AN:
    post = text_or (assignment->position, head_position);
    capital = g_utf8_strup (post, -1);
    append_line (fields, lines, "a.n. ", capital, "");
    append_line (fields, lines, "", own, ",");
    break;
  case TUNTAS_ASSIGNMENT_KIND_UB:
    capital = g_utf8_strup (text_or (head_position, NULL), -1);
    append_line (fields, lines, "a.n. ", capital, "");
    append_line (fields, lines, "", text_or (assignment->position, NULL), ",");
    append_line (fields, lines, "u.b.", "", "");
    append_line (fields, lines, "", own, ",");
    break;
  case TUNTAS_ASSIGNMENT_KIND_PLT:
  case TUNTAS_ASSIGNMENT_KIND_PLH:
  case TUNTAS_ASSIGNMENT_KIND_PJ:
    post = text_or (assignment->position, head_position);
    capital = g_utf8_strup (post, -1);
    acting = get_acting_prefix (assignment->kind);
    append_line (fields, lines, acting, same_post (post, head_position) ? capital : post, ",");
    title = g_strconcat (acting, post, NULL);
    set_member (fields, path, "selaku", title);
    break;
  default:
    g_assert_not_reached ();
  }
}
