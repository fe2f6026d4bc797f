/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-complaint.h"
#include "tuntas-survey-batch.h"
#include "tuntas-survey-form.h"
#include "tuntas-survey-result.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* Instead of an unsur or a value: any. */
#define TUNTAS_SURVEY_ANY (-1)
/* Instead of a value: any or none, but the comment speaks of the unsur. */
#define TUNTAS_SURVEY_MENTIONED (-2)

/* Which forms stand behind a figure. */
typedef struct {
  gint64 period;
  const char *field;  /* NULL for all respondents */
  const char *option; /* of @field; NULL for those who did not say */
  int element;        /* place of an unsur, or `TUNTAS_SURVEY_ANY` */
  int value;          /* of the unsur: 0 to 4, `TUNTAS_SURVEY_ANY` for any that was given, or
                       * `TUNTAS_SURVEY_MENTIONED` */
  guint after;        /* number of the last respondent that was seen */
  guint limit;        /* 0 for no limit */
} TuntasSurveyFilter;

/* What another convention would make of a survey. */
typedef struct {
  TuntasSurveyIndex *before;
  TuntasSurveyIndex *after;
  gboolean grade_changes;
  char *sentence;
} TuntasSurveyPreview;

void tuntas_survey_preview_free (TuntasSurveyPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyPreview, tuntas_survey_preview_free)

/* The questionnaire of the regulation in force, PermenPANRB 14/2017. */
#define TUNTAS_SURVEY_METHOD_USUAL "permenpan-14-2017"

/* Of a difference: what the respondent suggested. */
#define TUNTAS_SURVEY_FIELD_COMMENT "saran"

/* Where two people keyed the same form differently, or one of them did not key it. */
typedef struct {
  guint place;       /* of the form in the pile as it was keyed first, from 1; where it belongs when
                      * it is missing there */
  guint check_place; /* the same in the second keying */
  gint64 form_id;    /* of the form that counts; 0 when it was keyed only the second time */
  gint64 check_id;   /* of the other one; 0 when it was keyed only the first time */
  char *field;       /* key of an unsur or field, "layanan", "saran"; NULL when a form is missing */
  char *label;       /* as it is printed */
  char *first;       /* what was keyed first; NULL for nothing */
  char *second;
  gboolean pending; /* the second person has not come to the form yet */
} TuntasSurveyDifference;

void tuntas_survey_difference_free (TuntasSurveyDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyDifference, tuntas_survey_difference_free)

/* A row of a file that was refused, or that counts but has something odd. */
typedef struct {
  guint line;
  gboolean refused;
  char *reason;
} TuntasSurveyImportFault;

/* What an import did, or would do. */
typedef struct {
  guint64 rows;      /* respondents of the file that can be counted */
  guint64 refused;   /* rows that cannot */
  gboolean written;  /* all @rows are in the survey; else nothing is */
  GPtrArray *faults; /* (element-type TuntasSurveyImportFault): the first thousands, by line */
  char *mapping;     /* which column is what: the header of each key, see tuntas_details */
  gint64 batch;
} TuntasSurveyImport;

void tuntas_survey_import_free (TuntasSurveyImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyImport, tuntas_survey_import_free)

/**
 * TuntasSurveyExport:
 * @TUNTAS_SURVEY_EXPORT_ANSWERS: number and answers of each respondent
 * @TUNTAS_SURVEY_EXPORT_PROFILE: beside them service and profile, by which a person may be known
 * @TUNTAS_SURVEY_EXPORT_COMMENTS: beside them the comment, which may name people
 *
 * How much of each form a workbook holds.
 */
typedef enum {
  TUNTAS_SURVEY_EXPORT_ANSWERS = 0,
  TUNTAS_SURVEY_EXPORT_PROFILE = 1 << 0,
  TUNTAS_SURVEY_EXPORT_COMMENTS = 1 << 1,
} TuntasSurveyExport;

/* Something that a file with answers may have a column for. */
typedef struct {
  char *key;         /* as in a mapping */
  char *label;       /* as it is printed */
  gboolean required; /* an unsur */
  int column;        /* that is proposed, from 0; -1 for none */
} TuntasSurveyColumn;

/* A file with answers before it is imported. */
typedef struct {
  GStrv headers;
  GPtrArray *columns; /* (element-type TuntasSurveyColumn) */
  GPtrArray *rows;    /* (element-type GStrv): the first ones, a cell for each header */
} TuntasSurveyFile;

void tuntas_survey_file_free (TuntasSurveyFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyFile, tuntas_survey_file_free)

/* Comments that share a word. */
typedef struct {
  char *stem;
  char *word;       /* the form of the word that occurs most */
  GArray *form_ids; /* (element-type gint64) */
} TuntasSurveyTopic;

void tuntas_survey_topic_free (TuntasSurveyTopic *self);

/* Periods */
GPtrArray *tuntas_workspace_list_survey_methods (TuntasWorkspace *self,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyPeriod *
tuntas_workspace_propose_survey (TuntasWorkspace *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_create_survey (TuntasWorkspace *self,
                                       TuntasSurveyPeriod *period,
                                       gint64 by,
                                       GError **error);
gboolean tuntas_workspace_save_survey (TuntasWorkspace *self,
                                       TuntasSurveyPeriod *period,
                                       gint64 by,
                                       GError **error);
gboolean tuntas_workspace_close_survey (TuntasWorkspace *self,
                                        gint64 period_id,
                                        int version,
                                        gint64 by,
                                        GError **error);
gint64 tuntas_workspace_find_survey_of_case (TuntasWorkspace *self, gint64 case_id, GError **error);
GPtrArray *
tuntas_workspace_list_surveys (TuntasWorkspace *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyResult *tuntas_workspace_load_survey (TuntasWorkspace *self,
                                                  gint64 period_id,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyMethod *tuntas_workspace_load_survey_method (TuntasWorkspace *self,
                                                         gint64 period_id,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_list_survey_forms (TuntasWorkspace *self,
                                               const TuntasSurveyFilter *filter,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyPreview *tuntas_workspace_preview_convention (TuntasWorkspace *self,
                                                          gint64 period_id,
                                                          const char *weight,
                                                          const char *rounding,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Keying of paper forms */
gint64 tuntas_workspace_begin_survey_batch (TuntasWorkspace *self,
                                            gint64 period_id,
                                            const char *name,
                                            TuntasSurveySource source,
                                            gint64 checks,
                                            gint64 by,
                                            GError **error);
TuntasSurveyBatch *tuntas_workspace_load_survey_batch (TuntasWorkspace *self,
                                                       gint64 batch_id,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_list_survey_batches (TuntasWorkspace *self,
                                                 gint64 period_id,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_list_batch_forms (TuntasWorkspace *self,
                                              gint64 batch_id,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_key_survey_form (TuntasWorkspace *self,
                                         gint64 batch_id,
                                         TuntasSurveyForm *form,
                                         GError **error);
gboolean tuntas_workspace_correct_survey_form (TuntasWorkspace *self,
                                               TuntasSurveyForm *form,
                                               GError **error);
TuntasSurveyForm *tuntas_workspace_undo_survey_form (TuntasWorkspace *self,
                                                     gint64 batch_id,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_undo_survey_batch (TuntasWorkspace *self,
                                             gint64 batch_id,
                                             gint64 by,
                                             guint64 *n_forms,
                                             GError **error);
GPtrArray *tuntas_workspace_compare_survey_batch (TuntasWorkspace *self,
                                                  gint64 batch_id,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean tuntas_workspace_settle_survey_difference (TuntasWorkspace *self,
                                                    const TuntasSurveyDifference *difference,
                                                    const char *value,
                                                    GError **error);
gint64 tuntas_workspace_accept_survey_form (TuntasWorkspace *self,
                                            gint64 batch_id,
                                            const TuntasSurveyDifference *difference,
                                            GError **error);
gboolean tuntas_workspace_drop_survey_form (TuntasWorkspace *self,
                                            gint64 batch_id,
                                            const TuntasSurveyDifference *difference,
                                            gint64 by,
                                            GError **error);

TuntasSurveyFile *tuntas_workspace_read_survey_file (TuntasWorkspace *self,
                                                     gint64 period_id,
                                                     const char *path,
                                                     GCancellable *cancellable,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyImport *tuntas_workspace_import_survey (TuntasWorkspace *self,
                                                    gint64 period_id,
                                                    const char *path,
                                                    const char *mapping,
                                                    gboolean skip_faulty,
                                                    gboolean dry_run,
                                                    gint64 by,
                                                    TuntasProgress progress,
                                                    gpointer user_data,
                                                    GCancellable *cancellable,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean tuntas_workspace_export_survey_workbook (TuntasWorkspace *self,
                                                  gint64 period_id,
                                                  TuntasSurveyExport content,
                                                  const char *path,
                                                  TuntasProgress progress,
                                                  gpointer user_data,
                                                  GCancellable *cancellable,
                                                  GError **error);

gboolean
tuntas_survey_import_write_faults (TuntasSurveyImport *self, const char *path, GError **error);

/* Comments */
GPtrArray *tuntas_workspace_list_survey_comments (TuntasWorkspace *self,
                                                  gint64 period_id,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_list_survey_topics (TuntasWorkspace *self,
                                                gint64 period_id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasComplaint *tuntas_workspace_draft_comment (TuntasWorkspace *self,
                                                 gint64 form_id,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_register_comment (TuntasWorkspace *self,
                                          gint64 form_id,
                                          TuntasComplaint *complaint,
                                          gint64 by,
                                          GError **error);

G_END_DECLS
