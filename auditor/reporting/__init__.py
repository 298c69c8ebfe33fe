"""Reports to text, one pure module a format.

In: reports. Out: text; nothing here touches files. ``formats`` lists the formats; a stranger adds one by writing a
module with a ``render`` function and one line there.
"""
