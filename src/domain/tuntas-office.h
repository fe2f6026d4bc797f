/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasOffice:
 * @name: "Dinas Contoh Kabupaten Contoh"
 * @government: "Pemerintah Kabupaten Contoh"
 * @letterhead: kop lines; a line may start with "##" (largest, bold), "#" (large) or nothing
 * (small)
 * @emblem: lambang as PNG or SVG
 * @place: town before the date of letters
 * @address: street address
 * @contact: telephone, e-mail or site for the receipt
 * @unit_code: {unit} in letter numbers
 * @head_position: post that signs: "Kepala Dinas Contoh"
 * @register_format: "{no:4}/ADU/{bulan_romawi}/{tahun}"
 * @letter_format: "{kode}/{no:3}/{unit}/{bulan_romawi}/{tahun}"
 * @paper: "A4" or "F4"
 * @categories: at most twenty, in ordinary words
 * @services: services or units that can be complained about
 * @hours: working hours as text, see the calendar
 * @region_code: code of the kabupaten or kota for place names
 *
 * Profile of the office.
 */
typedef struct {
  char *name;
  char *government;
  GStrv letterhead;
  GBytes *emblem;
  char *place;
  char *address;
  char *contact;
  char *unit_code;
  char *head_position;
  char *register_format;
  char *letter_format;
  char *paper;
  GStrv categories;
  GStrv services;
  char *hours;
  char *region_code;
} TuntasOffice;

TUNTAS_DECLARE_RECORD (TuntasOffice, tuntas_office)

TuntasOffice *tuntas_office_copy (TuntasOffice *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
