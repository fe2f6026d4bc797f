/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-stop-words.h"

#include <string.h>

/* In the order of the alphabet. Words that any Indonesian text has, and courtesies of a letter. */
static const char *const words[] = {
  "ada",      "adalah",   "adanya",      "adapun",   "agar",
  "akan",     "akhirnya", "aku",         "anda",     "antara",
  "apa",      "apabila",  "apakah",      "apalagi",  "assalamualaikum",
  "atas",     "atau",     "bagaimana",   "bagi",     "bahwa",
  "banyak",   "bapak",    "baru",        "beberapa", "begitu",
  "belum",    "berada",   "berapa",      "beserta",  "biasa",
  "bila",     "bisa",     "boleh",       "buat",     "bukan",
  "bulan",    "cara",     "cukup",       "dalam",    "dan",
  "dapat",    "dari",     "daripada",    "datang",   "dengan",
  "depan",    "di",       "dia",         "diri",     "dua",
  "hal",      "hampir",   "hanya",       "hari",     "harus",
  "hingga",   "ia",       "ialah",       "ibu",      "ingin",
  "ini",      "itu",      "jadi",        "jam",      "jangan",
  "jika",     "juga",     "kalau",       "kali",     "kami",
  "kamu",     "karena",   "kasih",       "kata",     "ke",
  "kembali",  "kemudian", "kenapa",      "kepada",   "ketika",
  "kita",     "lagi",     "lain",        "lalu",     "lama",
  "lebih",    "lewat",    "macam",       "maka",     "malah",
  "malam",    "mana",     "masih",       "masing",   "mau",
  "melalui",  "memang",   "mengapa",     "menjadi",  "menurut",
  "mereka",   "minggu",   "mohon",       "mulai",    "namun",
  "nomor",    "nya",      "oleh",        "orang",    "pada",
  "padahal",  "pagi",     "pak",         "paling",   "para",
  "per",      "perlu",    "pernah",      "pula",     "pun",
  "punya",    "saat",     "saja",        "salah",    "salam",
  "sama",     "sampai",   "sana",        "sangat",   "satu",
  "saudara",  "saya",     "sdr",         "seakan",   "sebab",
  "sebagai",  "sebelum",  "sebuah",      "sedang",   "sehingga",
  "sejak",    "selalu",   "selama",      "selamat",  "seluruh",
  "semua",    "seorang",  "seperti",     "sering",   "serta",
  "sesuai",   "setelah",  "setiap",      "siang",    "siapa",
  "sini",     "situ",     "sore",        "suatu",    "sudah",
  "supaya",   "tadi",     "tahu",        "tahun",    "tanggal",
  "tanpa",    "tapi",     "telah",       "tempat",   "tentang",
  "terhadap", "terima",   "terimakasih", "terjadi",  "tersebut",
  "terus",    "tetap",    "tetapi",      "tiba",     "tidak",
  "tiga",     "tolong",   "untuk",       "waktu",    "walau",
  "ya",       "yaitu",    "yang",        "yth",
};

/**
 * tuntas_stop_words_contain:
 * @word: (array length=length): a word in lower case; not terminated by a zero
 * @length: bytes of @word
 *
 * Returns: whether the word says nothing about what a text is about: "yang", "dan"; neither does a
 *   short number
 */
gboolean
tuntas_stop_words_contain (const char *word, gsize length)
{
  gsize low = 0, high = G_N_ELEMENTS (words), digits = 0;

  while (digits < length && g_ascii_isdigit (word[digits]))
    digits++;
  if (digits == length && length < 5)
    return TRUE;

  while (low < high) {
    gsize middle = low + (high - low) / 2;
    int order = strncmp (word, words[middle], length);

    if (order == 0 && words[middle][length] == '\0')
      return TRUE;
    if (order > 0)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}
