//! Enumerations whose every value has a name for readers (`name()`), and mostly one for machines too (camelCase JSON).

/// Declares an enumeration with its readers' names, `name()` and `Display`.
macro_rules! readable {
    ($(#[$meta:meta])* $vis:vis enum $type:ident { $($(#[$variant_meta:meta])* $variant:ident => $name:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $vis enum $type { $($(#[$variant_meta])* $variant),+ }

        impl $type {
            /// The name as a reader sees it.
            $vis fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.name())
            }
        }
    };
}

/// The same with serde in camelCase, an order, and `ALL`.
macro_rules! named {
    ($(#[$meta:meta])* $vis:vis enum $type:ident { $($(#[$variant_meta:meta])* $variant:ident => $name:literal),+ $(,)? }) => {
        $crate::named::readable! {
            $(#[$meta])*
            #[derive(PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[serde(rename_all = "camelCase")]
            $vis enum $type { $($(#[$variant_meta])* $variant => $name),+ }
        }

        impl $type {
            /// Every value, in order.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

pub(crate) use {named, readable};
