/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-field-set.h"
#include "tuntas-letter-request.h"
#include "tuntas-letter-template.h"
#include "tuntas-meeting.h"

G_BEGIN_DECLS

/* What a letter is filled from; made for one letter on the worker. */
typedef struct {
  TuntasLetterTemplate *letter_template;
  TuntasFieldSet *fields;
  TuntasCaseFile *file;   /* (nullable) */
  TuntasMeeting *meeting; /* (nullable) */
  GHashTable *typed;      /* what was typed, by the name of the field; with that of the concept */
  GHashTable *remembered; /* what is proposed from the last letter, by the name of the field */
  gint64 action_id;       /* corrective action that it is about; 0 for none */
  int date;               /* YYYYMMDD */
  char *subject;
  char *recipient;
} TuntasLetterFiller;

TuntasLetterFiller *tuntas_letter_filler_new (TuntasWorkspace *workspace,
                                              const TuntasLetterRequest *request,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letter_filler_free (TuntasLetterFiller *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasLetterFiller, tuntas_letter_filler_free)

char *tuntas_letter_filler_dup_value (TuntasLetterFiller *self,
                                      TuntasTemplateField *field) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letter_filler_set_number (TuntasLetterFiller *self, const char *number);
void tuntas_letter_filler_apply_typed (TuntasLetterFiller *self);

/* Parts of the filling, each in a file of its own. */
gboolean tuntas_letter_filler_mentions (TuntasLetterTemplate *letter_template, const char *field);
const char *tuntas_letter_filler_get_channel (TuntasChannel channel);
const char *tuntas_letter_filler_get_kind (TuntasCaseKind kind);
char *
tuntas_letter_filler_format_time (TuntasCalendar *calendar, gint64 at) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letter_filler_set_date (TuntasFieldSet *fields, const char *path, int date);
char *tuntas_letter_filler_describe_case (TuntasWorkspace *workspace,
                                          TuntasCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_letter_filler_propose_decisions (TuntasLetterFiller *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letter_filler_fill_case (TuntasWorkspace *workspace, TuntasLetterFiller *self);
void tuntas_letter_filler_fill_invited (TuntasLetterFiller *self, gint64 signer);
gboolean tuntas_letter_filler_fill_meeting (TuntasWorkspace *workspace,
                                            TuntasLetterFiller *self,
                                            GError **error);
void tuntas_letter_filler_fill_decisions (TuntasLetterFiller *self);
gboolean tuntas_letter_filler_fill_books (TuntasWorkspace *workspace,
                                          TuntasLetterFiller *self,
                                          GError **error);

gboolean
tuntas_letter_secrecy_hide (TuntasWorkspace *workspace, TuntasLetterFiller *self, GError **error);
gboolean tuntas_letter_secrecy_check (TuntasWorkspace *workspace,
                                      TuntasLetterFiller *self,
                                      const TuntasLetterRequest *request,
                                      GError **error);

TuntasLetterTemplate *tuntas_letter_filler_load_template (TuntasWorkspace *workspace,
                                                          const char *kind,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_letter_filler_write_fields (TuntasLetterFiller *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_letter_fields_to_text (GHashTable *fields) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *tuntas_letter_fields_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
