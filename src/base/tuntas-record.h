/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/*
 * A record is a plain structure with public members, counted by references and safe to hand from
 * one thread to another. It is filled by whoever made it and not changed after it was handed on.
 *
 * TUNTAS_DECLARE_RECORD belongs in the header, TUNTAS_DEFINE_RECORD in the source; the latter
 * expects a static function type_name_clear (TypeName *) that frees what the members own.
 */
#define TUNTAS_DECLARE_RECORD(TypeName, type_name)                                                 \
  TypeName *type_name##_new (void) G_GNUC_WARN_UNUSED_RESULT;                                      \
  TypeName *type_name##_ref (TypeName *self);                                                      \
  void type_name##_unref (TypeName *self);                                                         \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (TypeName, type_name##_unref)

#define TUNTAS_DEFINE_RECORD(TypeName, type_name)                                                  \
  TypeName *type_name##_new (void)                                                                 \
  {                                                                                                \
    return g_atomic_rc_box_new0 (TypeName);                                                        \
  }                                                                                                \
  TypeName *type_name##_ref (TypeName *self)                                                       \
  {                                                                                                \
    return g_atomic_rc_box_acquire (self);                                                         \
  }                                                                                                \
  void type_name##_unref (TypeName *self)                                                          \
  {                                                                                                \
    if (self != NULL)                                                                              \
      g_atomic_rc_box_release_full (self, (GDestroyNotify)type_name##_clear);                      \
  }
