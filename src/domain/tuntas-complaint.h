/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-kind.h"
#include "tuntas-channel.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasComplaint:
 * @kind: what it is
 * @channel: how it came
 * @category: one of the office's categories
 * @supervisory: berkadar pengawasan: hints at abuse of office
 * @subject: one line
 * @account: what happened, as told
 * @request: what is asked for
 * @respondent: terlapor
 * @service_unit: service or unit complained about
 * @district: kecamatan
 * @village: desa, kelurahan or nagari
 * @place: where, in words
 * @event_date: day of the event, YYYYMMDD; 0 when not told
 * @received_at: when it came in, Unix seconds
 * @anonymous: anonim: the name is not known or not to be shown to anybody
 * @confidential: rahasia: content and name only for those who handle it
 * @external_id: Tracking ID of LAPOR!
 * @external_status: status in LAPOR!, verbatim
 * @external_source: by which way it came to LAPOR!, verbatim
 * @external_digest: digest of the row last imported, which tells whether a newer export changed it
 * @original: the text as exported, with its HTML, when account was made from it
 *
 * What was brought in, as it was brought in. The words of the complainant are never edited.
 */
typedef struct {
  TuntasCaseKind kind;
  TuntasChannel channel;
  char *category;
  gboolean supervisory;
  char *subject;
  char *account;
  char *request;
  char *respondent;
  char *service_unit;
  char *district;
  char *village;
  char *place;
  int event_date;
  gint64 received_at;
  gboolean anonymous;
  gboolean confidential;
  char *external_id;
  char *external_status;
  char *external_source;
  char *external_digest;
  char *original;
} TuntasComplaint;

TUNTAS_DECLARE_RECORD (TuntasComplaint, tuntas_complaint)

G_END_DECLS
