/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-sop-library.h"

#include <string.h>

/* Commands about SOPs; with an office they tell also which are in force there. */

static const char *
text_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
is_in_force (TuntasCtl *ctl, const char *name)
{
  return ctl->workspace != NULL && tuntas_workspace_get_sop (ctl->workspace, name, 0, NULL) != NULL;
}

static gboolean
run_list (TuntasCtl *ctl, GError **error)
{
  g_autoptr (GPtrArray) unreadable = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) infos = NULL;

  if (ctl->office != NULL && tuntas_ctl_open (ctl, error) == NULL)
    return FALSE;
  infos = tuntas_sop_library_list (ctl->data_dir, unreadable);
  for (guint i = 0; i < unreadable->len; i++)
    g_printerr ("tuntasctl: %s\n", (char *)g_ptr_array_index (unreadable, i));

  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_array (builder);
    for (guint i = 0; i < infos->len; i++) {
      TuntasSopInfo *info = g_ptr_array_index (infos, i);

      json_builder_begin_object (builder);
      tuntas_ctl_add_text (builder, "name", info->sop->name);
      tuntas_ctl_add_text (builder, "title", info->sop->title);
      tuntas_ctl_add_text (builder, "office", info->sop->office);
      tuntas_ctl_add_text (builder, "number", text_or_null (info->sop->number));
      tuntas_ctl_add_bool (builder, "survey", info->sop->survey);
      tuntas_ctl_add_int (builder, "lanes", info->sop->lanes->len);
      tuntas_ctl_add_int (builder, "steps", info->sop->steps->len);
      tuntas_ctl_add_int (builder, "standard_minutes", info->standard_minutes);
      tuntas_ctl_add_text (builder, "path", info->path);
      if (ctl->workspace != NULL)
        tuntas_ctl_add_bool (builder, "in_force", is_in_force (ctl, info->sop->name));
      json_builder_end_object (builder);
    }
    json_builder_end_array (builder);
    tuntas_ctl_print_json (builder);
    return TRUE;
  }

  for (guint i = 0; i < infos->len; i++) {
    TuntasSopInfo *info = g_ptr_array_index (infos, i);

    g_print ("%-24s %s · %s · %u langkah, %u pelaksana%s\n", info->sop->name, info->sop->title,
             info->sop->office, info->sop->steps->len, info->sop->lanes->len,
             is_in_force (ctl, info->sop->name) ? " · berlaku" : "");
  }
  return TRUE;
}

static void
add_check (JsonBuilder *builder, const char *name, TuntasSopInfo *info, const char *message)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "name", name);
  tuntas_ctl_add_bool (builder, "ok", info != NULL && info->usable);
  tuntas_ctl_add_text (builder, "path", info != NULL ? info->path : NULL);
  if (info != NULL)
    tuntas_ctl_add_int (builder, "standard_minutes", info->standard_minutes);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  if (message != NULL)
    json_builder_add_string_value (builder, message);
  for (guint i = 0; info != NULL && i < info->problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (info->problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_check (const char *name, TuntasSopInfo *info, const char *message)
{
  if (info == NULL) {
    g_print ("%s: tidak terbaca\n  %s\n", name, message);
    return;
  }
  g_print ("%s: %s, %u langkah, %u pelaksana, waktu baku %" G_GINT64_FORMAT " menit kerja\n", name,
           info->usable ? "dapat dipakai" : "TIDAK dapat dipakai", info->sop->steps->len,
           info->sop->lanes->len, info->standard_minutes);
  for (guint i = 0; i < info->problems->len; i++)
    g_print ("  %s\n", (char *)g_ptr_array_index (info->problems, i));
}

/* Checks one SOP; what cannot be read is a finding, not a failure of the command. */
static gboolean
check_one (TuntasCtl *ctl, JsonBuilder *builder, const char *name)
{
  g_autoptr (GError) error = NULL;
  TuntasSopInfo *info = tuntas_sop_library_load (ctl->data_dir, name, &error);
  gboolean ok = info != NULL && info->usable;

  if (builder != NULL)
    add_check (builder, name, info, error != NULL ? error->message : NULL);
  else
    print_check (name, info, error != NULL ? error->message : NULL);
  tuntas_sop_info_free (info);
  return ok;
}

/* One name gives an object, several or none an array. */
static gboolean
run_check (TuntasCtl *ctl, char **names)
{
  JsonBuilder *builder = ctl->json ? json_builder_new () : NULL;
  g_autoptr (GPtrArray) unreadable = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) infos = NULL;
  gboolean single = names[0] != NULL && names[1] == NULL;
  gboolean ok = TRUE;

  if (builder != NULL && !single)
    json_builder_begin_array (builder);
  if (names[0] == NULL) {
    infos = tuntas_sop_library_list (ctl->data_dir, unreadable);
    for (guint i = 0; i < infos->len; i++)
      ok = check_one (ctl, builder, ((TuntasSopInfo *)g_ptr_array_index (infos, i))->path) && ok;
    for (guint i = 0; i < unreadable->len; i++)
      g_printerr ("tuntasctl: %s\n", (char *)g_ptr_array_index (unreadable, i));
    ok = ok && unreadable->len == 0;
  }
  for (guint i = 0; names[i] != NULL; i++)
    ok = check_one (ctl, builder, names[i]) && ok;

  if (builder != NULL) {
    if (!single)
      json_builder_end_array (builder);
    tuntas_ctl_print_json (builder);
  }
  return ok;
}

static void
add_duration (JsonBuilder *builder, TuntasStep *step)
{
  json_builder_set_member_name (builder, "duration");
  if (tuntas_duration_is_set (step->budget))
    json_builder_add_int_value (
      builder, tuntas_duration_count_minutes (step->budget, TUNTAS_DURATION_DAY_MINUTES));
  else
    json_builder_add_null_value (builder);
  tuntas_ctl_add_text (builder, "duration_text", step->duration_text);
}

static void
add_edges (JsonBuilder *builder, TuntasSop *sop, const char *label)
{
  json_builder_set_member_name (builder, "next");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (g_strcmp0 (edge->from, label) == 0)
      json_builder_add_string_value (builder, edge->to);
  }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "edges");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (g_strcmp0 (edge->from, label) != 0)
      continue;
    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "to", edge->to);
    tuntas_ctl_add_text (builder, "choice", edge->choice);
    tuntas_ctl_add_text (builder, "label", edge->label);
    tuntas_ctl_add_text (builder, "condition", edge->condition);
    tuntas_ctl_add_bool (builder, "correction", edge->correction);
    tuntas_ctl_add_text (builder, "source", edge->source);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_step (JsonBuilder *builder, TuntasSop *sop, TuntasStep *step)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "label", step->label);
  tuntas_ctl_add_text (builder, "activity", step->activity);
  tuntas_ctl_add_text (builder, "title", step->short_title);
  tuntas_ctl_add_text (builder, "lane", step->lanes != NULL ? step->lanes[0] : NULL);
  tuntas_ctl_add_texts (builder, "lanes", (const char *const *)step->lanes);
  tuntas_ctl_add_texts (builder, "participants", (const char *const *)step->participants);
  tuntas_ctl_add_texts (builder, "inputs", (const char *const *)step->inputs);
  add_duration (builder, step);
  tuntas_ctl_add_texts (builder, "outputs", (const char *const *)step->outputs);
  tuntas_ctl_add_text (builder, "note", step->note);
  tuntas_ctl_add_texts (builder, "documents", (const char *const *)step->documents);
  tuntas_ctl_add_bool (builder, "setup", step->setup);
  tuntas_ctl_add_bool (builder, "end", step->end);
  add_edges (builder, sop, step->label);
  json_builder_end_object (builder);
}

static void
print_sop_json (TuntasSop *sop)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "name", sop->name);
  tuntas_ctl_add_text (builder, "title", sop->title);
  tuntas_ctl_add_text (builder, "office", sop->office);
  tuntas_ctl_add_text (builder, "unit", sop->unit);
  tuntas_ctl_add_text (builder, "number", sop->number);
  tuntas_ctl_add_text (builder, "created", sop->created);
  tuntas_ctl_add_text (builder, "revised", sop->revised);
  tuntas_ctl_add_text (builder, "effective", sop->effective);
  tuntas_ctl_add_text (builder, "entry", sop->entry);
  tuntas_ctl_add_texts (builder, "required", (const char *const *)sop->required);
  tuntas_ctl_add_texts (builder, "records", (const char *const *)sop->records);
  json_builder_set_member_name (builder, "lanes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sop->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (sop->lanes, i);

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "id", lane->id);
    tuntas_ctl_add_text (builder, "title", lane->title);
    tuntas_ctl_add_text (builder, "kind", tuntas_lane_kind_to_code (lane->kind));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sop->steps->len; i++)
    add_step (builder, sop, g_ptr_array_index (sop->steps, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tuntas_ctl_print_json (builder);
}

static void
print_sop_text (TuntasSop *sop)
{
  g_print ("%s\n%s\n%s%sNomor %s\n\nPelaksana:", sop->title, sop->office,
           sop->unit != NULL ? sop->unit : "", sop->unit != NULL ? "\n" : "",
           sop->number != NULL ? sop->number : "-");
  for (guint i = 0; i < sop->lanes->len; i++)
    g_print ("%s %s", i > 0 ? " |" : "", ((TuntasLane *)g_ptr_array_index (sop->lanes, i))->title);
  g_print ("\n\n");

  for (guint i = 0; i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);

    g_print ("%3s  %s\n     %s · %s\n", step->label, step->activity,
             step->lanes != NULL ? step->lanes[0] : "-",
             step->duration_text != NULL ? step->duration_text : "tanpa waktu");
    for (guint k = 0; k < sop->edges->len; k++) {
      TuntasEdge *edge = g_ptr_array_index (sop->edges, k);

      if (g_strcmp0 (edge->from, step->label) == 0)
        g_print ("     -> %s  %s%s%s\n", edge->to, edge->label, edge->condition != NULL ? ": " : "",
                 edge->condition != NULL ? edge->condition : "");
    }
  }
}

static gboolean
run_sop (TuntasCtl *ctl, char **args, GError **error)
{
  if (strcmp (args[0], "list") == 0)
    return run_list (ctl, error);
  if (strcmp (args[0], "check") == 0)
    return run_check (ctl, args + 1);
  if (strcmp (args[0], "show") == 0 && args[1] != NULL) {
    TuntasSopInfo *info = tuntas_sop_library_load (ctl->data_dir, args[1], error);

    if (info == NULL)
      return FALSE;
    if (ctl->json)
      print_sop_json (info->sop);
    else
      print_sop_text (info->sop);
    tuntas_sop_info_free (info);
    return TRUE;
  }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "Pemakaian: tuntasctl sop list | sop check [NAMA|BERKAS…] | sop show NAMA");
  return FALSE;
}

const TuntasCtlCommand tuntas_ctl_sop_commands[] = {
  {"sop", "list | check [NAMA|BERKAS…] | show NAMA", "daftar, periksa, atau tampilkan SOP", NULL, 1,
   -1, run_sop},
  {NULL},
};
