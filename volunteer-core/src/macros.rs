//! Three macros that keep a type, its JSON form, its schema and its documentation in one place.

/// The stable codes of one family of errors: `code()`, `CODES` and `details()` from one list. Fields stand with their codes.
macro_rules! codes {
    ($name:ident { $($variant:ident { $($field:ident),* } => $code:literal),+ $(,)? }) => {
        codes!($name { $($variant => $code),+ });
        impl $name {
            pub(super) fn details(&self, details: &mut super::Details) {
                match self { $(Self::$variant { $($field),* } => { $(details.put(stringify!($field), $field);)* }),+ }
            }
        }
    };
    ($name:ident { $($variant:ident => $code:literal),+ $(,)? }) => {
        impl $name {
            /// Every code of this family.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable kebab-case code of this kind.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code),+ }
            }
        }
    };
}

/// An enum of words: what a word means stands beside it, and reading an unknown word names the nearest known one.
///
/// `absent X` after the words: an absent key stands for `X`.
macro_rules! json_words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[doc = $doc:literal])* $variant:ident = $word:literal),+ $(,)? }
     $(absent $absent:ident)?) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $doc])* #[doc = ""] #[doc = concat!("In documents: `", $word, "`.")] $variant),+ }

        impl $name {
            /// Every value, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in documents.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads the word.
            ///
            /// # Errors
            /// `word-unknown` with the known words and the nearest one.
            pub fn from_word(word: &str) -> $crate::error::Result<Self> {
                let find = |one: &&Self| one.as_str() == word;
                Self::ALL.iter().find(find).copied().ok_or_else(|| $crate::json::unknown_word(word, &[$($word),+]))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }

        impl $crate::json::Json for $name {
            fn blank() -> Self { json_words!(@blank [$($absent)?] $($variant)+) }
            fn from_json(value: &serde_json::Value) -> $crate::error::Result<Self> {
                let mut read = <Self as $crate::json::Json>::blank();
                $crate::json::Json::fill(&mut read, value)?;
                Ok(read)
            }
            fn fill(&mut self, value: &serde_json::Value) -> $crate::error::Result<()> {
                let mut place = 0;
                $crate::json::read_word(value, &[$($word),+], &mut place)?;
                // The words and `ALL` are one list of the declaration, so that the place is always there.
                if let Some(read) = Self::ALL.get(place) {
                    *self = *read;
                }
                Ok(())
            }
            fn to_json(&self) -> serde_json::Value { serde_json::Value::from(self.as_str()) }
            fn schema(definitions: &mut $crate::json::Definitions) -> serde_json::Value {
                definitions.words(stringify!($name), &[$(($word, concat!($($doc),*))),+])
            }
            $(fn absent() -> Option<Self> { Some(Self::$absent) })?
        }
        json_serde!($name);
    };
    (@blank [$absent:ident] $($variant:ident)+) => { Self::$absent };
    (@blank [] $first:ident $($variant:ident)*) => { Self::$first };
}

/// A struct with its JSON form: camelCase keys, unknown keys refused, absent `Option`, empty `Vec` and `false` left out.
///
/// A struct may have one type parameter with its usual type, `Name<P = Usual>`.
///
/// With `check` after the fields, reading a document ends in `Self::check(self) -> Result<Self>`; with `default`, an absent
/// key stands for `Self::default()`, and the default is left out.
macro_rules! json_struct {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[doc = $doc:literal])* pub $field:ident : $type:ty),+ $(,)? } check) => {
        json_struct!(@type $(#[$meta])* $name { $($(#[doc = $doc])* $field : $type),+ });
        json_struct!(@json $name { $($(#[doc = $doc])* $field : $type),+ } |read: &mut Self| {
            let whole = std::mem::replace(read, <Self as $crate::json::Json>::blank());
            *read = Self::check(whole)?;
            Ok(())
        }, );
    };
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[doc = $doc:literal])* pub $field:ident : $type:ty),+ $(,)? } default) => {
        json_struct!(@type $(#[$meta])* $name { $($(#[doc = $doc])* $field : $type),+ });
        json_struct!(@json $name { $($(#[doc = $doc])* $field : $type),+ } |_: &mut Self| Ok(()),
            fn absent() -> Option<Self> { Some(Self::default()) }
            fn is_absent(&self) -> bool { *self == Self::default() }
        );
    };
    ($(#[$meta:meta])* pub struct $name:ident $(<$part:ident = $usual:ty>)? {
        $($(#[doc = $doc:literal])* pub $field:ident : $type:ty),+ $(,)?
    }) => {
        json_struct!(@type $(#[$meta])* $name $(<$part = $usual>)? { $($(#[doc = $doc])* $field : $type),+ });
        json_struct!(@json $name $(<$part = $usual>)? { $($(#[doc = $doc])* $field : $type),+ } |_: &mut Self| Ok(()), );
    };
    (@type $(#[$meta:meta])* $name:ident $(<$part:ident = $usual:ty>)? { $($(#[doc = $doc:literal])* $field:ident : $type:ty),+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name $(<$part = $usual>)? { $($(#[doc = $doc])* pub $field: $type),+ }
    };
    (@json $name:ident $(<$part:ident = $usual:ty>)? { $($(#[doc = $doc:literal])* $field:ident : $type:ty),+ }
     $check:expr, $($absent:item)*) => {
        impl $(<$part: $crate::json::Json>)? $crate::json::Json for $name $(<$part>)? {
            fn blank() -> Self { Self { $($field: $crate::json::Json::blank()),+ } }
            fn from_json(value: &serde_json::Value) -> $crate::error::Result<Self> {
                let mut read = <Self as $crate::json::Json>::blank();
                $crate::json::Json::fill(&mut read, value)?;
                Ok(read)
            }
            fn fill(&mut self, value: &serde_json::Value) -> $crate::error::Result<()> {
                let mut reader = $crate::json::Reader::new(value, &[$(stringify!($field)),+]);
                $(reader.field(&mut self.$field);)+
                reader.done()?;
                let check: fn(&mut Self) -> $crate::error::Result<()> = $check;
                check(self)
            }
            fn to_json(&self) -> serde_json::Value {
                let mut writer = $crate::json::Writer::new(&[$(stringify!($field)),+]);
                $(writer.field(&self.$field);)+
                writer.done()
            }
            fn schema(definitions: &mut $crate::json::Definitions) -> serde_json::Value {
                definitions.object(stringify!($name), |definitions| {
                    vec![$((
                        stringify!($field),
                        concat!($($doc),*),
                        <$type as $crate::json::Json>::schema(definitions),
                        <$type as $crate::json::Json>::absent().is_some(),
                    )),+]
                })
            }
            $($absent)*
        }
        json_serde!($name $(<$usual>)?);
    };
}

/// `serde` for a type that has a JSON form, so that it can stand inside a caller's own types.
macro_rules! json_serde {
    ($name:ident $(<$usual:ty>)?) => {
        impl serde::Serialize for $name $(<$usual>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::json::Json::to_json(self), serializer)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name $(<$usual>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                $crate::json::Json::from_json(&value).map_err(serde::de::Error::custom)
            }
        }
    };
}
