/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-timeline-private.h"

#include "tuntas-corrective-service-private.h"
#include "tuntas-satisfaction-service-private.h"

#include "tuntas-details.h"
#include "tuntas-workflow.h"

#include <string.h>

/* These sentences are in Indonesian in every language of the window: they are the words of the
 * office's own register, and are printed as they are. */

/**
 * tuntas_timeline_describe_minutes:
 * @minutes: working minutes
 *
 * Returns: (transfer full): "2 jam 10 menit kerja"
 */
char *
tuntas_timeline_describe_minutes (gint64 minutes)
{
  gint64 hours = minutes / 60;
  gint64 rest = minutes % 60;

  if (hours == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " menit kerja", rest);
  if (rest == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " jam kerja", hours);
  return g_strdup_printf ("%" G_GINT64_FORMAT " jam %" G_GINT64_FORMAT " menit kerja", hours, rest);
}

static const char *
lane_title (TuntasSop *sop, const char *id)
{
  TuntasLane *lane = tuntas_sop_find_lane (sop, id);

  return lane != NULL ? lane->title : id;
}

/* The verb that the SOP gives to the way from one step to the other. */
static const char *
edge_label (TuntasSop *sop, TuntasEvent *event)
{
  const char *label = NULL;

  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (g_strcmp0 (edge->from, event->from_step) != 0 || g_strcmp0 (edge->to, event->to_step) != 0)
      continue;
    if (label == NULL || g_strcmp0 (edge->choice, event->choice) == 0)
      label = edge->label;
  }
  return label;
}

static char *
describe_take (TuntasEvent *event, TuntasSop *sop)
{
  const char *label = edge_label (sop, event);
  const char *lane = lane_title (sop, event->to_lane);

  if (label != NULL)
    return g_strdup_printf ("%s: langkah %s ke langkah %s (%s).", label, event->from_step,
                            event->to_step, lane);
  return g_strdup_printf ("Langkah %s selesai, diteruskan ke langkah %s (%s).", event->from_step,
                          event->to_step, lane);
}

static const char *
reason_text (const char *code)
{
  TuntasPauseReason reason;

  if (!tuntas_pause_reason_from_code (code, &reason))
    return "alasan lain";
  switch (reason) {
  case TUNTAS_PAUSE_REASON_COMPLAINANT:
    return "menunggu pelapor";
  case TUNTAS_PAUSE_REASON_AGENCY:
    return "menunggu instansi lain";
  case TUNTAS_PAUSE_REASON_FORCE_MAJEURE:
    return "keadaan kahar";
  case TUNTAS_PAUSE_REASON_EXAMINATION:
    return "menunggu hasil pemeriksaan";
  }
  return "alasan lain";
}

static char *
describe_pause (TuntasEvent *event)
{
  const char *reason = reason_text (event->reason);

  /* The usual one is in the reason already. */
  if (event->owner != NULL && *event->owner != '\0' && strstr (reason, event->owner) == NULL)
    return g_strdup_printf ("Waktu dijeda: %s (%s).", reason, event->owner);
  return g_strdup_printf ("Waktu dijeda: %s.", reason);
}

static char *
describe_detail (TuntasEvent *event, const char *key, const char *with, const char *without)
{
  g_autofree char *value = tuntas_details_get (event->details, key);

  return value != NULL ? g_strdup_printf ("%s: %s.", with, value) : g_strdup (without);
}

static char *
describe_letter (TuntasEvent *event)
{
  g_autofree char *title = tuntas_details_get (event->details, "judul");
  g_autofree char *number = tuntas_details_get (event->details, "nomor");
  g_autofree char *status = tuntas_details_get (event->details, "status");
  const char *verb = g_strcmp0 (status, "batal") == 0 ? "Nomor dibatalkan" : "Surat terbit";

  if (title == NULL)
    return g_strdup_printf ("%s.", verb);
  if (number == NULL)
    return g_strdup_printf ("%s: %s.", verb, title);
  return g_strdup_printf ("%s: %s, nomor %s.", verb, title, number);
}

static char *
describe_return (TuntasEvent *event, TuntasSop *sop)
{
  const char *label = edge_label (sop, event);
  const char *lane = lane_title (sop, event->to_lane);

  if (label != NULL && g_strcmp0 (event->from_step, event->to_step) == 0)
    return g_strdup_printf ("%s: tetap di langkah %s (%s).", label, event->to_step, lane);
  if (label != NULL)
    return g_strdup_printf ("%s: dikembalikan dari langkah %s ke langkah %s (%s).", label,
                            event->from_step, event->to_step, lane);
  return g_strdup_printf ("Dikembalikan dari langkah %s ke langkah %s (%s).", event->from_step,
                          event->to_step, lane);
}

/**
 * tuntas_timeline_describe_asking:
 * @channel: how a complainant was asked
 *
 * Returns: it in words: "lewat telepon"
 */
const char *
tuntas_timeline_describe_asking (TuntasChannel channel)
{
  switch (channel) {
  case TUNTAS_CHANNEL_LANGSUNG:
    return "langsung";
  case TUNTAS_CHANNEL_SURAT:
    return "lewat surat";
  case TUNTAS_CHANNEL_TELEPON:
    return "lewat telepon";
  case TUNTAS_CHANNEL_SMS:
    return "lewat SMS";
  case TUNTAS_CHANNEL_EMAIL:
    return "lewat pos-el";
  case TUNTAS_CHANNEL_WEB:
    return "lewat laman web";
  case TUNTAS_CHANNEL_KOTAK_SARAN:
    return "lewat kotak saran";
  case TUNTAS_CHANNEL_MEDIA_SOSIAL:
    return "lewat media sosial";
  case TUNTAS_CHANNEL_LAPOR:
    return "lewat SP4N-LAPOR!";
  }
  return "";
}

static char *
describe_note (TuntasEvent *event)
{
  g_autofree char *satisfied = tuntas_details_get (event->details, TUNTAS_DETAIL_SATISFIED);
  g_autofree char *code = tuntas_details_get (event->details, TUNTAS_DETAIL_ASKED_BY);
  g_autofree char *action = tuntas_details_get (event->details, TUNTAS_DETAIL_ACTION);
  g_autofree char *what = tuntas_details_get (event->details, TUNTAS_DETAIL_ACTION_WHAT);
  gboolean is_yes = g_strcmp0 (satisfied, tuntas_satisfied_to_code (TUNTAS_SATISFIED_YES)) == 0;
  TuntasChannel channel;

  if (satisfied != NULL && tuntas_channel_from_code (code, &channel))
    return g_strdup_printf ("Pelapor ditanya %s: %s.", tuntas_timeline_describe_asking (channel),
                            is_yes ? "puas" : "tidak puas");
  if (satisfied != NULL)
    return g_strdup_printf ("Pelapor ditanya: %s.", is_yes ? "puas" : "tidak puas");
  if (action != NULL && what != NULL)
    return g_strdup_printf ("Tindakan perbaikan %s %s.", action, what);
  return g_strdup ("Catatan ditambahkan.");
}

static char *
describe_archive (TuntasEvent *event)
{
  g_autofree char *where = tuntas_details_get (event->details, TUNTAS_WORKFLOW_FINISHED);

  return g_strdup (where != NULL ? "Diarsipkan sebagai riwayat: sudah selesai di SP4N-LAPOR!."
                                 : "Berkas diarsipkan.");
}

/**
 * tuntas_timeline_describe:
 * @event: an event
 * @sop: the SOP of its case
 * @holder_name: (nullable): name of the official who holds the case afterwards
 *
 * Returns: (transfer full): what happened in one Indonesian sentence, without who did it and why
 */
char *
tuntas_timeline_describe (TuntasEvent *event, TuntasSop *sop, const char *holder_name)
{
  switch (event->act) {
  case TUNTAS_ACT_REGISTER:
    return g_strdup_printf ("Diterima dan diregister; berada di langkah %s (%s).", event->to_step,
                            lane_title (sop, event->to_lane));
  case TUNTAS_ACT_TAKE:
    return describe_take (event, sop);
  case TUNTAS_ACT_RETURN:
    return describe_return (event, sop);
  case TUNTAS_ACT_PAUSE:
    return describe_pause (event);
  case TUNTAS_ACT_RESUME: {
    g_autofree char *time = tuntas_timeline_describe_minutes (event->minutes);

    return g_strdup_printf ("Waktu berjalan lagi setelah dijeda %s.", time);
  }
  case TUNTAS_ACT_EXTEND: {
    g_autofree char *time = tuntas_duration_to_text (event->duration);

    return g_strdup_printf ("Waktu langkah %s ditambah %s.", event->to_step, time);
  }
  case TUNTAS_ACT_NOTE:
    return describe_note (event);
  case TUNTAS_ACT_REASSIGN:
    if (holder_name != NULL)
      return g_strdup_printf ("Dialihkan kepada %s.", holder_name);
    return g_strdup_printf ("Dialihkan kepada %s.", lane_title (sop, event->to_lane));
  case TUNTAS_ACT_CLOSE:
    return g_strdup_printf ("Ditutup di langkah %s.",
                            event->from_step != NULL ? event->from_step : event->to_step);
  case TUNTAS_ACT_REOPEN:
    return g_strdup_printf ("Dibuka kembali di langkah %s (%s).", event->to_step,
                            lane_title (sop, event->to_lane));
  case TUNTAS_ACT_ARCHIVE:
    return describe_archive (event);
  case TUNTAS_ACT_ATTACH:
    return describe_detail (event, "berkas", "Berkas dilampirkan", "Berkas dilampirkan.");
  case TUNTAS_ACT_LETTER:
    return describe_letter (event);
  case TUNTAS_ACT_CLASSIFY:
    return g_strdup ("Klasifikasi diperbaiki.");
  case TUNTAS_ACT_IMPORT:
    return g_strdup ("Diperbarui dari ekspor SP4N-LAPOR!.");
  }
  return g_strdup ("");
}
