/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-flow.h"
#include "tuntas-page-layout.h"

G_BEGIN_DECLS

/* Of a line of the table of contents: number and title of the heading, number of the page. */
#define TUNTAS_PAGE_NUMBER_COLUMN 2

/* What is known only when the pages are: their numbers, catchwords, the table of contents. */
typedef struct {
  gboolean numbers;
  gboolean at_foot; /* the numbers stand below the text */
  gboolean catchwords;
  const char *note; /* (unowned) (nullable): at the foot of every page */
} TuntasPageFurniture;

void tuntas_page_furniture_add (const TuntasPageFurniture *self,
                                TuntasFlow *flow,
                                TuntasPageLayout *result);

G_END_DECLS
